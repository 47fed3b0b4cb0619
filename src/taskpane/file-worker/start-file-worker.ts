import type { LibraryFile } from "../../actions/library-files";
import type { FileReport } from "../../core/report/report";
import type { CheckRequest, FileRequest, LibraryRequest } from "./answer-request";

/** Answers one request after the other, and none any more once it is ended. It takes the bytes over, and rejects where it breaks off. */
export interface FileWorker {
  readonly check: (request: CheckRequest) => Promise<FileReport>;
  readonly read: (request: LibraryRequest) => Promise<LibraryFile>;
  readonly end: () => void;
}

/** Starts the worker of the build, which lies beside the pane's page. */
export function startFileWorker(): FileWorker {
  const worker = new Worker("file-worker.js");
  const ask = <Answer>(request: FileRequest): Promise<Answer> =>
    new Promise<Answer>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data);
      worker.onerror = (event) => {
        event.preventDefault();
        reject(new Error(event.message));
      };
      worker.postMessage(request, [request.bytes.buffer]);
    });
  return { check: ask<FileReport>, read: ask<LibraryFile>, end: () => worker.terminate() };
}
