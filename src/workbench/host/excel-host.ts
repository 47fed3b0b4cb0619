/**
 * The stand-in Excel as its client sees it: requests in, answers and events out. Knows neither Node nor the page.
 */
import type { FUniver } from "@univerjs/core/facade";
import { Book } from "./engine/book";
import { CATALOGUE } from "./objects/catalogue";
import { workbookObject } from "./objects/subjects";
import { byteLength, Traffic } from "./traffic";
import { excelError, type ExcelError } from "./wire/excel-error";
import { References } from "./wire/references";
import { runBatch } from "./wire/run-batch";
import { RequestFlag, type BridgeMessage, type RequestBody, type ResponseBody } from "./wire/protocol";

/** Excel on the web refuses more, either way: https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization */
export const PAYLOAD_LIMIT = 5 * 1024 * 1024;

export class ExcelHost {
  readonly traffic = new Traffic();
  readonly book: Book;
  private readonly references = new References();
  private readonly listeners = new Set<(message: string) => void>();
  private queue: Promise<unknown> = Promise.resolve();
  private editing = false;
  private editingEnded: (() => void)[] = [];

  constructor(readonly univerAPI: FUniver) {
    this.book = new Book(univerAPI, (messageText) => this.send(messageText));
  }

  /** Someone is typing in a cell: requests fail, or wait if they were sent with delayForCellEdit. */
  get cellEditing(): boolean {
    return this.editing;
  }

  set cellEditing(editing: boolean) {
    this.editing = editing;
    if (!editing) for (const go of this.editingEnded.splice(0)) go();
  }

  /** Answers one message of the client's bridge; both are JSON texts. One request is answered after the other, as in Excel. */
  handleMessage(messageText: string): Promise<string> {
    const answer = this.queue.then(() => this.respond(messageText));
    this.queue = answer.catch(() => undefined);
    return answer;
  }

  /** Hears the texts of event messages for the client. Gives the function that stops it. */
  onEvent(listener: (messageText: string) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  dispose(): void {
    this.book.dispose();
    this.listeners.clear();
    this.references.releaseAll();
  }

  private async respond(messageText: string): Promise<string> {
    const message = JSON.parse(messageText) as BridgeMessage;
    const body = await this.answer(message, byteLength(messageText));
    const text = envelope(message, body);
    const fits = byteLength(text) <= PAYLOAD_LIMIT;
    const sent = fits ? text : envelope(message, refusal(excelError("ResponsePayloadSizeLimitExceeded")));
    this.traffic.count(byteLength(messageText), byteLength(sent), isRelease(requestOf(message)));
    return sent;
  }

  private async answer(message: BridgeMessage, bytes: number): Promise<ResponseBody> {
    if (bytes > PAYLOAD_LIMIT) return refusal(excelError("RequestPayloadSizeLimitExceeded"));
    if (this.editing && (message.flags & RequestFlag.delayForCellEdit) === 0) return refusal(excelError("InvalidOperationInCellEditMode"));
    if (this.editing) await new Promise<void>((resolve) => this.editingEnded.push(resolve));
    const body = requestOf(message);
    this.book.request++;
    const undoStep = this.book.oneUndoStep();
    this.book.events.ownDoing = true;
    try {
      return await runBatch(body, {
        catalogue: CATALOGUE,
        references: this.references,
        root: workbookObject(this.book),
        finish: () => this.book.finish(),
        flush: () => this.book.writer.flush(),
      });
    } finally {
      this.book.events.ownDoing = false;
      undoStep?.dispose();
      this.forgetPlaces();
    }
  }

  private send(messageText: string): void {
    for (const listener of this.listeners) listener(messageText);
  }

  /** Places that nobody kept need not move any more. */
  private forgetPlaces(): void {
    const kept = new Set<unknown>([...this.references.all()].map((object) => object.self));
    for (const place of this.book.places) if (!kept.has(place)) this.book.places.delete(place);
  }
}

function requestOf({ message: { body } }: BridgeMessage): RequestBody {
  return typeof body === "string" ? (JSON.parse(body) as RequestBody) : body;
}

/** What the client sends by itself at the end of Excel.run, to give back the ranges it had asked to be kept. */
function isRelease({ Actions }: RequestBody): boolean {
  // Actions without a name only stand for the objects that the others speak of.
  const named = Actions.filter(({ Name }) => Name !== "");
  return named.length > 0 && named.every(({ Name }) => Name === "_RemoveReference");
}

/** An error of the request as a whole, which belongs to none of its actions. */
function refusal(error: ExcelError): ResponseBody {
  return { Results: [], TraceIds: [], Error: { Code: error.code, Message: error.message, Location: error.location, HttpStatusCode: 400, ActionIndex: -1 } };
}

function envelope(message: BridgeMessage, body: ResponseBody): string {
  return JSON.stringify({ id: message.id, type: message.type, flags: 0, message: { statusCode: 200, headers: {}, body } });
}
