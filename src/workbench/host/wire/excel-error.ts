/**
 * Errors as Excel answers them: a code that programs test for, a sentence, and the member that failed. Codes and sentences:
 * https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling
 */

const MESSAGES = {
  AccessDenied: "You cannot perform the requested operation.",
  ActivityLimitReached: "Activity limit has been reached.",
  Conflict: "Request could not be processed because of a conflict.",
  GeneralException: "There was an internal error while processing the request.",
  InsertDeleteConflict: "The insert or delete operation attempted resulted in a conflict.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidOperation: "This operation is not permitted for the current object.",
  InvalidOperationInCellEditMode:
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
  InvalidReference: "This reference is not valid for the current operation.",
  InvalidSelection: "The current selection is invalid for this operation.",
  ItemAlreadyExists: "The resource being created already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  RequestPayloadSizeLimitExceeded: "The request payload size has exceeded the limit.",
  ResponsePayloadSizeLimitExceeded: "The response payload size has exceeded the limit.",
  UnsupportedOperation: "The operation being attempted is not supported.",
} as const;

export type ExcelErrorCode = keyof typeof MESSAGES;

/** Stops a batch. `location` is "Range.values"; where it is missing the wire puts the member that was being worked on. */
export class ExcelError extends Error {
  readonly location: string | null;

  constructor(
    readonly code: string,
    message: string,
    location: string | null = null,
  ) {
    super(message);
    this.name = "ExcelError";
    this.location = location;
  }
}

/** Excel's own error of this code, with its usual sentence unless a better one is at hand. */
export function excelError(code: ExcelErrorCode, message: string = MESSAGES[code]): ExcelError {
  return new ExcelError(code, message);
}
