/**
 * Events: who asked for which, and the messages that carry them. Their numbers and shapes are the client's (GenericEventHandlers).
 */
import type { IDisposable } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { InsertSheetMutation, RemoveSheetMutation, SetSelectionsOperation, SetWorksheetActiveOperation } from "@univerjs/sheets";
import { printRange } from "../../../core/sheet/address";
import type { Book } from "./book";
import type { Change } from "./changes";
import { grownToMerges, toArea } from "./merges";
import { printArea } from "./place";
import { cellType, cellValue } from "./read-cell";
import type { Json } from "../wire/protocol";

/** messageType of each event, and the name of its register member where it has one. */
export const EVENT = {
  settingsChanged: 1,
  documentSelectionChanged: 2,
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
} as const;

export type EventName = keyof typeof EVENT;

/** Target of the events of a collection; those of one sheet go to its id. */
export const WORKBOOK_TARGET = "Workbook";

/** The client hears only messages of this category. */
const EVENT_CATEGORY = 65536;
const EVENT_MESSAGE = 3;

/** These are heard by whoever is there: the client registers them without telling. */
const UNREGISTERED: ReadonlySet<EventName> = new Set(["settingsChanged", "documentSelectionChanged"]);

export class Events {
  private readonly registered = new Map<string, number>();
  private subscription: IDisposable | null = null;
  private muted = false;
  /** Id of the sheet that was last known to be in front. */
  private front: string | null = null;
  /** A program may switch events off: https://learn.microsoft.com/javascript/api/excel/excel.runtime */
  enabled = true;
  /** Set while a program's request is being answered: what changes then is its own doing. */
  ownDoing = false;

  constructor(private readonly send: (messageText: string) => void) {}

  register(name: EventName, target: string, book: Book): void {
    this.front ??= book.activeSheet.id;
    const key = `${name}/${target}`;
    this.registered.set(key, (this.registered.get(key) ?? 0) + 1);
  }

  unregister(name: EventName, target: string): void {
    const key = `${name}/${target}`;
    this.registered.set(key, Math.max(0, (this.registered.get(key) ?? 0) - 1));
  }

  /** Listens to what a person does to sheets and selections. */
  watch(univer: FUniver, book: Book): void {
    this.subscription = univer.onCommandExecuted((command) => {
      const { subUnitId, sheetId } = (command.params ?? {}) as { subUnitId?: string; sheetId?: string };
      const id = subUnitId ?? sheetId;
      if (command.id === SetWorksheetActiveOperation.id) this.tellActivation(book.activeSheet.id);
      else if (command.id === SetSelectionsOperation.id && id !== undefined && !this.muted) this.tellSelection(book, id);
      else if (command.id === InsertSheetMutation.id) this.tellSheet("added", addedSheet(command.params), { source: "Local" });
      else if (command.id === RemoveSheetMutation.id && id !== undefined) this.tellSheet("deleted", id, { source: "Local" });
    });
  }

  /** https://learn.microsoft.com/javascript/api/excel/excel.worksheetchangedeventargs */
  tellChange(book: Book, change: Change): void {
    const address = printArea(change.area);
    const cell = change.before ? book.findSheet(change.sheetId)?.cell(change.area.top, change.area.left) : null;
    this.tellSheet("changed", change.sheetId, {
      address,
      changeType: change.type,
      source: "Local",
      triggerSource: this.ownDoing ? "ThisLocalAddin" : "Unknown",
      shiftDirection: "None",
      referenceId: `${change.sheetId}!${address}`,
      ...(change.before
        ? { valueBefore: change.before.value, valueTypeBefore: change.before.type, valueAfter: cellValue(cell), valueTypeAfter: cellType(cell) }
        : {}),
    });
  }

  /** Does work that selects for its own ends, which is no news to anybody. */
  mute(work: () => void): void {
    this.muted = true;
    try {
      work();
    } finally {
      this.muted = false;
    }
  }

  tellSettings(): void {
    this.tell("settingsChanged", "", {});
  }

  dispose(): void {
    this.subscription?.dispose();
    this.registered.clear();
  }

  /** Univer also activates for its own ends, and the sheet in front may be another again by now. */
  private tellActivation(front: string): void {
    if (front === this.front) return;
    if (this.front !== null) this.tellSheet("deactivated", this.front, {});
    this.front = front;
    this.tellSheet("activated", front, {});
  }

  private tellSelection(book: Book, sheetId: string): void {
    const sheet = book.findSheet(sheetId);
    const ranges = sheet?.facade.getSelection()?.getActiveRangeList() ?? [];
    if (!sheet || ranges.length === 0) return;
    const address = ranges.map((range) => printRange(grownToMerges(sheet, toArea(range.getRange())))).join(",");
    this.tellSheet("selectionChanged", sheetId, { address });
    this.tell("documentSelectionChanged", "", {});
  }

  /** To those who asked at the sheet, and to those who asked at the collection. */
  private tellSheet(name: EventName, worksheetId: string, message: { readonly [key: string]: Json }): void {
    for (const target of [worksheetId, WORKBOOK_TARGET]) this.tell(name, target, { worksheetId, ...message });
  }

  private tell(name: EventName, targetId: string, message: { readonly [key: string]: Json }): void {
    if (!this.enabled) return;
    if (!UNREGISTERED.has(name) && !this.registered.get(`${name}/${targetId}`)) return;
    const entry = { messageCategory: EVENT_CATEGORY, messageType: EVENT[name], targetId, message: JSON.stringify(message) };
    this.send(JSON.stringify({ type: EVENT_MESSAGE, message: { entries: [entry] } }));
  }
}

function addedSheet(params: unknown): string {
  return (params as { sheet: { id: string } }).sheet.id;
}
