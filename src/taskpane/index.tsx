/**
 * Starts the pane: the one page of the add-in, for ribbon and pane alike (docs/decisions/shared-runtime.md).
 */
import { createRoot } from "react-dom/client";
import { RULES } from "../core/rules";
import { ExcelFailure } from "../excel/excel-failure";
import { bindCommands } from "../ribbon/bind-commands";
import { actionBackend } from "./action-backend";
import { explainFromCatalogue } from "./catalogue-words";
import { browserMemory } from "./memory";
import { showPane, startOffice } from "./office-start";
import { PaneRoot } from "./PaneRoot";
import { createPaneStore } from "./pane-store";
import type { SelfTest } from "./self-test";
import { VERSION } from "./version";

const USED = "used";

async function start(container: HTMLElement): Promise<void> {
  const office = await startOffice();
  const memory = browserMemory(`${office.storagePrefix}jixiao.`);
  const store = createPaneStore(actionBackend, memory.recall(USED) === null, () => memory.remember(USED, VERSION));

  const onFault = (fault: unknown): void => {
    // Not ours: the browser's own remarks come without an error, and a refusal inside an event of Excel's costs the list one change only.
    if (fault instanceof Error && !(fault instanceof ExcelFailure)) store.crash(fault);
  };
  window.addEventListener("error", (event) => onFault(event.error));
  window.addEventListener("unhandledrejection", (event) => onFault(event.reason));

  if (typeof Office !== "undefined") {
    bindCommands({
      "check-forms": async () => {
        await showPane();
        await store.checkAndMark();
      },
      "clear-marks": async () => {
        await store.commands.clearMarks();
        if (store.state().notice?.kind === "refused") await showPane();
      },
    });
  }

  const storageWorks = memory.works();
  const selfTest: SelfTest = {
    facts: [
      { name: "version", value: VERSION, good: true },
      ...office.facts,
      { name: "factStorage", value: storageWorks, good: true },
      { name: "factRules", value: String(RULES.length), good: true },
    ],
  };
  // The boundary shows the fault with its details; React's own report of it to the console would go nowhere.
  createRoot(container, { onCaughtError: () => undefined }).render(
    <PaneRoot store={store} explain={explainFromCatalogue} selfTest={selfTest} officeLanguage={office.language} officeColors={office.colors} memory={memory} />,
  );
  await store.start();
}

const container = document.getElementById("root");
if (container) void start(container);
