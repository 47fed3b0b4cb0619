/**
 * Runs in the pane's frame before office.js and is to it what Excel's native container is: `window.external` answers what office.js
 * asks at its start, and `_richApiNativeBridge` carries requests and events of the rich API. office.js itself stays unmodified.
 */
import { createBridge } from "../host/connect-client";
import { containerContext } from "./container-context";
import type { PaneSurroundings, WorkbenchWindow } from "./pane-connection";

/** What office.js calls on `window.external`; the document calls of before the rich API have no host here, and say so. */
function containerFor(surroundings: PaneSurroundings): object {
  const gap = (name: string) => (dispatchId: number) => {
    throw new Error(`HostGap: window.external.${name}(${dispatchId})`);
  };
  return {
    GetContext: () => containerContext(surroundings),
    GetHostInfo: () => new URLSearchParams(window.location.search).get("_host_Info") ?? "",
    GetLoggingAllowed: () => false,
    Execute: gap("Execute"),
    RegisterEvent: gap("RegisterEvent"),
    UnregisterEvent: gap("UnregisterEvent"),
  };
}

const connection = (window.parent as WorkbenchWindow).jixiaoPane;
if (connection) {
  const { bridge, disconnect } = createBridge(connection.host);
  window.addEventListener("pagehide", disconnect);
  Object.defineProperty(window, "external", { value: containerFor(connection.surroundings), configurable: true });
  Object.defineProperty(window, "_richApiNativeBridge", { value: bridge, configurable: true });
}
