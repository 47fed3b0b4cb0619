import { useEffect, useRef, useState } from "react";

/** Files dropped anywhere on the page go to `onFile`. True while one is held over it. */
export function useFileDrop(onFile: (file: File) => void): boolean {
  const [dropping, setDropping] = useState(false);
  const receive = useRef(onFile);
  receive.current = onFile;

  useEffect(() => {
    const hold = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      setDropping(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setDropping(false);
    };
    const drop = (event: DragEvent) => {
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      event.stopPropagation();
      setDropping(false);
      receive.current(file);
    };
    // Before the grid sees them (capture), and in the pane's frame, whose events do not reach this page.
    const listen = (target: Window) => {
      target.addEventListener("dragenter", hold, true);
      target.addEventListener("dragover", hold, true);
      target.addEventListener("dragleave", leave, true);
      target.addEventListener("drop", drop, true);
    };
    const listenInFrame = (event: Event) => {
      if (event.target instanceof HTMLIFrameElement && event.target.contentWindow) listen(event.target.contentWindow);
    };
    listen(window);
    // A frame's load event does not travel further up than the document.
    document.addEventListener("load", listenInFrame, true);
    return () => {
      document.removeEventListener("load", listenInFrame, true);
      for (const [name, heard] of [["dragenter", hold], ["dragover", hold], ["dragleave", leave], ["drop", drop]] as const) window.removeEventListener(name, heard, true);
    };
  }, []);

  return dropping;
}
