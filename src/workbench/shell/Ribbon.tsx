import { useEffect, useState } from "react";
import type { Language } from "../../core/words";
import { readRibbon, type RibbonButton, type RibbonGroup } from "./read-ribbon";
import type { Session } from "./session";

/** The add-in's buttons, as its manifest puts them on Excel's Home tab. */
export function Ribbon({ session, language }: { readonly session: Session; readonly language: Language }) {
  const [group, setGroup] = useState<RibbonGroup | null>(null);
  const [running, setRunning] = useState<string | null>(null);
  useEffect(() => {
    void fetch("manifest.xml").then(async (response) => setGroup(readRibbon(await response.text(), language)));
  }, [language]);

  const press = async ({ id, functionName }: RibbonButton) => {
    if (functionName === null) {
      document.querySelector<HTMLIFrameElement>("iframe")?.focus();
      return;
    }
    setRunning(id);
    await session.runCommand(functionName);
    setRunning(null);
  };

  return (
    <div className="ribbon" role="group" aria-label={group?.label}>
      {group?.buttons.map((button) => (
        <button key={button.id} type="button" title={button.tip} disabled={running !== null} onClick={() => void press(button)}>
          <img src={button.icon} alt="" width={20} height={20} />
          {button.label}
        </button>
      ))}
    </div>
  );
}
