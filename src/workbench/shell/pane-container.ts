/**
 * Runs in the pane's frame before office.js and is to it what Excel's native container is: `window.external` answers what office.js
 * asks at its start, and `_richApiNativeBridge` carries requests and events of the rich API. office.js itself stays unmodified.
 */
import { createBridge } from "../host/connect-client";
import { containerContext } from "./container-context";
import type { PaneConnection, WorkbenchWindow } from "./pane-connection";

/** Numbers of office.js for what it says to its container; all others belong to the document API of before the rich API. */
const APP_COMMAND_INVOKED = 39;
const APP_COMMAND_COMPLETED = 94;
const SUCCESS = 0;

type Callback = (status: number) => void;
type EventHandler = (dispatchId: number, payload: { toArray(): readonly string[] }) => void;

/** What office.js calls on `window.external`. What has no host here says so by name. */
function containerFor({ surroundings, commands }: PaneConnection): object {
  const gap = (name: string, dispatchId: number) => new Error(`HostGap: window.external.${name}(${dispatchId})`);
  return {
    GetContext: () => containerContext(surroundings),
    GetHostInfo: () => new URLSearchParams(window.location.search).get("_host_Info") ?? "",
    GetLoggingAllowed: () => false,
    Execute: (dispatchId: number, [invocation, status]: readonly [string, number], done: Callback) => {
      if (dispatchId !== APP_COMMAND_COMPLETED) throw gap("Execute", dispatchId);
      commands.completed(invocation, status);
      done(SUCCESS);
    },
    RegisterEvent: (dispatchId: number, _target: string, handler: EventHandler, done: Callback) => {
      if (dispatchId !== APP_COMMAND_INVOKED) throw gap("RegisterEvent", dispatchId);
      commands.listen((invocation, functionName) => {
        handler(dispatchId, { toArray: () => [invocation, functionName, JSON.stringify({ source: { id: functionName } })] });
      });
      done(SUCCESS);
    },
    UnregisterEvent: (dispatchId: number) => {
      throw gap("UnregisterEvent", dispatchId);
    },
  };
}

const connection = (window.parent as WorkbenchWindow).jixiaoPane;
if (connection) {
  const { bridge, disconnect } = createBridge(connection.host);
  window.addEventListener("pagehide", () => {
    disconnect();
    connection.commands.listen(null);
  });
  Object.defineProperty(window, "external", { value: containerFor(connection), configurable: true });
  Object.defineProperty(window, "_richApiNativeBridge", { value: bridge, configurable: true });
}
