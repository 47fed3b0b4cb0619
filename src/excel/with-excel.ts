/**
 * The one place that enters Excel, and the one that turns what Excel refuses into a sentence.
 */
import { ExcelFailure, type ExcelFailureCode } from "./excel-failure";

/** Codes of https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling and what they mean to a person. */
const CODES: Readonly<Record<string, ExcelFailureCode>> = {
  InvalidOperationInCellEditMode: "Editing",
  AccessDenied: "Protected",
  ItemNotFound: "SheetNotFound",
  ItemAlreadyExists: "SheetExists",
  RequestPayloadSizeLimitExceeded: "TooLarge",
  ResponsePayloadSizeLimitExceeded: "TooLarge",
  InvalidSelection: "CannotSelect",
  NonBlankCellOffSheet: "TooLarge",
  ReadOnly: "ReadOnly",
  ApiNotFound: "OldExcel",
  ApiNotAvailable: "OldExcel",
  UnsupportedOperation: "OldExcel",
  ActivityLimitReached: "Busy",
  ServiceNotAvailable: "Busy",
  RequestAborted: "Busy",
  HostRestartNeeded: "Busy",
  Timeout: "Busy",
};

/** Our own mistakes: Excel did as it was told. They belong to the error boundary, not to the user. */
const OUR_FAULTS: ReadonlySet<string> = new Set(["PropertyNotLoaded", "InvalidObjectPath", "InvalidArgument", "HostGap", "ValueNotLoaded", "RunMustReturnPromise"]);

/** What the failing operation was about, for its sentence. */
export interface FailureContext {
  readonly sheet?: string;
}

/**
 * Runs `work` in Excel, waiting while a cell is being edited (delayForCellEdit, where Excel knows it).
 * Throws ExcelFailure where Excel refuses; errors of our own making pass through unchanged.
 */
export async function withExcel<T>(work: (context: Excel.RequestContext) => Promise<T>, about: FailureContext = {}): Promise<T> {
  if (typeof Excel === "undefined") throw new ExcelFailure("NoExcel");
  try {
    return await Excel.run({ delayForCellEdit: true }, work);
  } catch (error) {
    throw toFailure(error, about);
  }
}

function toFailure(error: unknown, about: FailureContext): unknown {
  if (!isOfficeError(error) || OUR_FAULTS.has(error.code)) return error;
  const data = { sheet: about.sheet ?? "", detail: error.message, cells: "" };
  return new ExcelFailure(CODES[error.code] ?? "Refused", data, { cause: error });
}

/** By shape and not by class: the client may live in another realm. */
function isOfficeError(error: unknown): error is { code: string; message: string } {
  return error instanceof Object && "code" in error && "debugInfo" in error && typeof error.code === "string";
}
