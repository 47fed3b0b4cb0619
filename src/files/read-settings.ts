/**
 * Settings that add-ins keep in a workbook's bytes.
 */
import { attribute, scanXml } from "./scan-xml";
import { decodePart } from "./workbook-parts";

/** Where Office keeps them: one part an add-in ([MS-OWEXML] 2.2.8, CT_OsfWebExtensionProperty), values as JSON in an attribute. */
const OFFICE_PART = /(?:^|\/)webextension\d*\.xml$/i;
/** Where the stand-in Excel keeps them (src/workbench/host/xlsx/kept-settings.ts). */
const STAND_IN_PART = /(?:^|\/)customXml\/item\d+\.xml$/i;
const STAND_IN_NAMESPACE = 'xmlns="urn:jixiao-addin:workbench"';

/** Every setting by its key. What cannot be read counts as not set: it must not keep a workbook from being checked. */
export function readSettings(parts: ReadonlyMap<string, Uint8Array>): Readonly<Record<string, unknown>> {
  const settings: Record<string, unknown> = {};
  for (const [name, part] of parts) {
    if (OFFICE_PART.test(name)) Object.assign(settings, officeSettings(decodePart(part)));
    if (STAND_IN_PART.test(name)) Object.assign(settings, standInSettings(decodePart(part)));
  }
  return settings;
}

function officeSettings(xml: string): Record<string, unknown> {
  const settings: Record<string, unknown> = {};
  scanXml(xml, {
    open: (name, attributes) => {
      const key = name === "property" ? attribute(attributes, "name") : null;
      const value = parsed(attribute(attributes, "value") ?? "");
      if (typeof key === "string" && value !== undefined) settings[key] = value;
    },
  });
  return settings;
}

function standInSettings(xml: string): Record<string, unknown> {
  if (!xml.includes(STAND_IN_NAMESPACE)) return {};
  let inside = false;
  let text = "";
  scanXml(xml, {
    open: (name) => (inside = name === "settings"),
    close: () => (inside = false),
    text: (part) => {
      if (inside) text += part;
    },
  });
  const value = parsed(text);
  return typeof value === "object" && value !== null ? { ...value } : {};
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
