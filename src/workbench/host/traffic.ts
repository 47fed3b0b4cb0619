/**
 * Counts what goes between a program and the stand-in, because syncs and bytes are what a slow add-in costs its user.
 */
export class Traffic {
  /** Requests that a program waited for. */
  syncs = 0;
  /** Requests in which the client, after Excel.run has ended, gives ranges back that it had kept. Nobody waits for them. */
  releases = 0;
  requestBytes = 0;
  responseBytes = 0;
  largestRequest = 0;
  largestResponse = 0;

  /** One request with its answer. Sizes are bytes of UTF-8. */
  count(request: number, response: number, isRelease: boolean): void {
    if (isRelease) this.releases++;
    else this.syncs++;
    this.requestBytes += request;
    this.responseBytes += response;
    this.largestRequest = Math.max(this.largestRequest, request);
    this.largestResponse = Math.max(this.largestResponse, response);
  }

  reset(): void {
    Object.assign(this, new Traffic());
  }
}

/** UTF-8 bytes of a text. */
export function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
