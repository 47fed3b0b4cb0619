/**
 * The add-in's group on the ribbon, read from its manifest as Office reads it
 * (https://learn.microsoft.com/javascript/api/manifest/customtab and its siblings).
 */
import type { Language } from "../../core/words";

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Of the 32 px icon, relative to this page. */
  readonly icon: string;
  /** The function to run, or null where the button shows the pane. */
  readonly functionName: string | null;
}

export interface RibbonGroup {
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

/** `manifest` is the XML of an add-in with one group. */
export function readRibbon(manifest: string, language: Language): RibbonGroup {
  const document = new DOMParser().parseFromString(manifest, "application/xml");
  const all = (name: string, within: ParentNode = document) => [...within.querySelectorAll("*")].filter((element) => element.localName === name);
  const resources = new Map([...all("String"), ...all("Image")].map((element) => [element.id, element]));
  const text = (resource: Element | undefined) => {
    const found = resources.get(resource?.getAttribute("resid") ?? "");
    const override = found && all("Override", found).find((element) => element.getAttribute("Locale") === language);
    return override?.getAttribute("Value") ?? found?.getAttribute("DefaultValue") ?? "";
  };
  const child = (parent: Element, name: string) => [...parent.children].find((element) => element.localName === name);
  return {
    label: text(all("Group").map((group) => child(group, "Label"))[0]),
    buttons: all("Control").map((control) => ({
      id: control.id,
      label: text(child(control, "Label")),
      tip: text(all("Description", control)[0]),
      icon: new URL(text(all("Image", control).find((image) => image.getAttribute("size") === "32"))).pathname.slice(1),
      functionName: all("FunctionName", control)[0]?.textContent ?? null,
    })),
  };
}
