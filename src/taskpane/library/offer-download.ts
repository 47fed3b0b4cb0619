/**
 * Hands a file to the person: the browser behind the pane saves it, or asks where.
 */

/** Long enough for any browser to have begun with it. */
const KEPT_FOR_MS = 60_000;

export function offerDownload(name: string, type: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([Uint8Array.from(bytes)], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_FOR_MS);
}
