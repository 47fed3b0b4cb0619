import type { FileReport } from "../../core/report/report";
import type { CheckWorker } from "./batch-store";

/** Starts the worker of the build, which lies beside the pane's page. */
export function startCheckWorker(): CheckWorker {
  const worker = new Worker("check-worker.js");
  return {
    check: (request) =>
      new Promise<FileReport>((resolve, reject) => {
        worker.onmessage = ({ data }: MessageEvent<FileReport>) => resolve(data);
        worker.onerror = (event) => {
          event.preventDefault();
          reject(new Error(event.message));
        };
        worker.postMessage(request, [request.bytes.buffer]);
      }),
    end: () => worker.terminate(),
  };
}
