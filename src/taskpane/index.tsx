/**
 * Starts the pane: the one page of the add-in, for ribbon and pane alike (docs/decisions/shared-runtime.md).
 */
import { createRoot, type Root } from "react-dom/client";
import { RULES } from "../core/rules";
import { bindCommands } from "../ribbon/bind-commands";
import { createActionBackend } from "./action-backend";
import { explainFromCatalogue } from "./catalogue-words";
import { browserMemory } from "./memory";
import { showPane, startOffice } from "./office-start";
import { PaneRoot } from "./PaneRoot";
import { createPaneStore, type PaneStore } from "./pane-store";
import type { SelfTest } from "./self-test";
import { StartFailure } from "./StartFailure";
import { VERSION } from "./version";

const USED = "used";
const LIVE = "live";

/** The pane, drawn and following the workbook; null where a page says what went wrong. */
async function start(root: Root): Promise<PaneStore | null> {
  try {
    const office = await startOffice();
    const memory = browserMemory(`${office.storagePrefix}jixiao.`);
    const store = createPaneStore(createActionBackend(memory), { firstRun: memory.recall(USED) === null, onUsed: () => memory.remember(USED, VERSION), live: memory.recall(LIVE) === "on", onLive: (on) => memory.remember(LIVE, on ? "on" : "off") });
    const selfTest: SelfTest = {
      facts: [
        { name: "version", value: VERSION, good: true },
        ...office.facts,
        { name: "factStorage", value: memory.works(), good: true },
        { name: "factRules", value: String(RULES.length), good: true },
      ],
    };
    root.render(
      <PaneRoot store={store} explain={explainFromCatalogue} selfTest={selfTest} officeLanguage={office.language} officeColors={office.colors} memory={memory} />,
    );
    await store.start();
    return store;
  } catch (fault) {
    root.render(<StartFailure error={fault} onRestart={() => window.location.reload()} />);
    return null;
  }
}

const container = document.getElementById("root");
if (container) {
  // The boundary shows the fault with its details; React's own report of it to the console would go nowhere.
  const started = start(createRoot(container, { onCaughtError: () => undefined }));
  if (typeof Office !== "undefined") {
    // At once and not when all is ready: Office may send the command that opened this page as soon as it has loaded.
    bindCommands({
      "check-forms": async () => {
        const store = await started;
        await showPane();
        await store?.checkAndMark();
      },
      "clear-marks": async () => {
        const store = await started;
        await store?.commands.clearMarks();
        if (store?.state().notice?.kind !== "done") await showPane();
      },
    });
  }
}
