/**
 * A file as a person picks it.
 */
import type { Words } from "../../core/words";

/** `File` is one. */
export interface PickedFile {
  readonly name: string;
  readonly arrayBuffer: () => Promise<ArrayBuffer>;
}

/** Why `bytesOf` has nothing to give. */
export const UNREADABLE: Words = {
  "zh-CN": "文件读不出来，可能已移走、改名或正被别的程序使用；请关闭后重新选择。",
  "en-US": "The file cannot be read; it may have been moved, renamed or be in use. Close it and choose it again.",
};

/** What the file holds; null where the system does not give it. */
export async function bytesOf(picked: PickedFile): Promise<Uint8Array | null> {
  return picked.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null,
  );
}
