/**
 * The workbook that is open in the workbench: opening, saving, and the host through which the pane reaches it.
 */
import { CommandType } from "@univerjs/presets";
import type { WordData, Words } from "../../core/words";
import { WorkbookError } from "../../files/open-package";
import { ExcelHost } from "../host/excel-host";
import { openWorkbook } from "../host/xlsx/open-workbook";
import type { Loss, OpenedPackage } from "../host/xlsx/opened-package";
import { saveWorkbook } from "../host/xlsx/save-workbook";
import type { Grid } from "./grid";
import type { WorkbenchWindow } from "./pane-connection";
import type { PageOptions } from "./page-options";
import { RibbonCommands } from "./ribbon-commands";
import { WORDS } from "./words";

export interface Notice {
  readonly kind: "refused" | "done";
  readonly words: Words;
  readonly data: WordData;
}

/** A file, before it is read. */
export interface FileSource {
  readonly name: string;
  readonly read: () => Promise<Uint8Array>;
}

export interface OpenDocument {
  /** Counts the workbooks opened on this page: a new one gets a new pane, as in Excel. */
  readonly serial: number;
  readonly name: string;
  readonly losses: readonly Loss[];
}

export interface SessionState {
  readonly document: OpenDocument | null;
  readonly unsaved: boolean;
  /** The name of the file that is being opened. */
  readonly opening: string | null;
  readonly notice: Notice | null;
}

export class Session {
  state: SessionState = { document: null, unsaved: false, opening: null, notice: null };
  private host: ExcelHost | null = null;
  private opened: OpenedPackage | null = null;
  private commands = new RibbonCommands();
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly grid: Grid,
    private readonly options: PageOptions,
  ) {
    const { univerAPI } = grid;
    univerAPI.addEvent(univerAPI.Event.SheetEditStarted, () => this.setEditing(true));
    univerAPI.addEvent(univerAPI.Event.SheetEditEnded, () => this.setEditing(false));
    univerAPI.onCommandExecuted((command, how) => {
      // Results of calculation are written by mutations, too, but only here: they are no edit.
      const edits = command.type === CommandType.MUTATION && command.id.startsWith("sheet.mutation.") && how?.onlyLocal !== true;
      if (edits && !this.state.unsaved && this.state.opening === null) this.change({ unsaved: true });
    });
  }

  /** Hears of every change of `state`. Gives the function that stops it. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly current = (): SessionState => this.state;

  /** Opens the bytes in place of what is open; a file that cannot be opened leaves that as it is, and a notice says why. */
  async open({ name, read }: FileSource): Promise<void> {
    this.change({ opening: name, notice: null });
    // One frame for the page to say so: reading a large workbook blocks it.
    await new Promise((resolve) => setTimeout(resolve, 30));
    try {
      const { snapshot, package: opened, losses } = openWorkbook(await read());
      this.host?.dispose();
      await this.grid.show(snapshot);
      this.opened = opened;
      this.host = new ExcelHost(this.grid.univerAPI);
      this.commands = new RibbonCommands();
      this.connectPane(name);
      this.change({ document: { serial: (this.state.document?.serial ?? 0) + 1, name, losses }, unsaved: false });
    } catch (failure) {
      const told = failure instanceof WorkbookError || failure instanceof SampleNotReached;
      const reason = told ? failure.words[this.options.language] : String(failure);
      this.change({ notice: { kind: "refused", words: WORDS.openFailed, data: { name, reason } } });
      if (!told) throw failure;
    } finally {
      this.change({ opening: null });
    }
  }

  /** One of the samples that the build put beside the page. */
  sample(file: string): FileSource {
    return { name: file, read: () => fetchSample(file) };
  }

  openSample(file: string): Promise<void> {
    return this.open(this.sample(file));
  }

  /** The workbook as the bytes of an .xlsx, after which nothing counts as unsaved; null where a notice says why there are none. */
  async save(): Promise<Uint8Array | null> {
    const name = this.state.document?.name ?? "";
    const snapshot = await this.grid.snapshot();
    try {
      const bytes = saveWorkbook(snapshot, this.opened);
      this.change({ unsaved: false, notice: { kind: "done", words: WORDS.saved, data: { name } } });
      return bytes;
    } catch (failure) {
      // saveWorkbook refuses to write a file that lacks a cell; the workbook stays open, with everything in it.
      this.change({ notice: { kind: "refused", words: WORDS.saveFailed, data: { reason: String(failure) } } });
      return null;
    }
  }

  /** Runs a function of the add-in as its ribbon button would; done when the add-in says so. */
  runCommand(functionName: string): Promise<boolean> {
    return this.commands.run(functionName);
  }

  say(notice: Notice | null): void {
    this.change({ notice });
  }

  private connectPane(documentUrl: string): void {
    const { host, commands } = this;
    const { language, theme } = this.options;
    if (host !== null) (window as WorkbenchWindow).jixiaoPane = { host, commands, surroundings: { language, theme, documentUrl } };
  }

  private setEditing(editing: boolean): void {
    if (this.host !== null) this.host.cellEditing = editing;
  }

  private change(part: Partial<SessionState>): void {
    this.state = { ...this.state, ...part };
    for (const listener of this.listeners) listener();
  }
}

class SampleNotReached extends Error {
  readonly words = WORDS.notReached;
}

async function fetchSample(file: string): Promise<Uint8Array> {
  const response = await fetch(`samples/${file}`).catch(() => null);
  if (!response?.ok) throw new SampleNotReached(file);
  return new Uint8Array(await response.arrayBuffer());
}
