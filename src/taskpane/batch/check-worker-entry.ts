/**
 * Joins the worker's messages to its work.
 */
import { answerRequest, type CheckRequest } from "./check-worker";

self.addEventListener("message", ({ data }: MessageEvent<CheckRequest>) => self.postMessage(answerRequest(data)));
