/**
 * Joins the worker's messages to its work.
 */
import { answerRequest, type FileRequest } from "./answer-request";

self.addEventListener("message", ({ data }: MessageEvent<FileRequest>) => self.postMessage(answerRequest(data)));
