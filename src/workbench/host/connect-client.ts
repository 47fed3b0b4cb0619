/**
 * Joins a loaded Office.js client to the stand-in, by the client's own entrance for hosts: OfficeExtension.HostBridge.
 */

/** What the client asks of a bridge: it calls the first and sets the second. */
export interface Bridge {
  sendMessageToHost(messageText: string): void;
  onMessageFromHost?: (messageText: string) => void;
}

/** What a bridge is joined to: the host itself, or the page's channel to the frame in which it lives. */
export interface HostChannel {
  handleMessage(messageText: string): Promise<string>;
  onEvent(listener: (messageText: string) => void): () => void;
}

/** The part of the client that is needed here. */
export interface BridgedClient {
  readonly HostBridge: { init(bridge: Bridge): void };
}

/** A bridge for `OfficeExtension.HostBridge.init`, or for `window._richApiNativeBridge` before the client is loaded. */
export function createBridge(host: HostChannel): { bridge: Bridge; disconnect: () => void } {
  const bridge: Bridge = {
    sendMessageToHost: (messageText) => {
      void host.handleMessage(messageText).then((answer) => bridge.onMessageFromHost?.(answer));
    },
  };
  const disconnect = host.onEvent((messageText) => bridge.onMessageFromHost?.(messageText));
  return { bridge, disconnect };
}

/** Connects a loaded client. Gives the function that stops events from reaching it. */
export function connectClient(client: BridgedClient, host: HostChannel): () => void {
  const { bridge, disconnect } = createBridge(host);
  client.HostBridge.init(bridge);
  return disconnect;
}
