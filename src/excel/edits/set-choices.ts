/**
 * Drop-down lists that help and never hinder: whatever else is typed is taken.
 */
import { printRange } from "../../core/sheet/address";
import type { SheetEdit } from "../../core/sheet/edit";
import { traceRange } from "../../core/sheet/trace-back";
import type { EditPlace, Question } from "./prepared-edit";

type SetChoices = Extract<SheetEdit, { kind: "set-choices" }>;

/** A list that is written into the rule itself: https://support.microsoft.com/office/excel-specifications-and-limits */
const MAX_LIST = 255;

export function prepareSetChoices({ sheet, range, choices }: SetChoices, place: EditPlace): Question {
  const { before } = place;
  const parts = (before ? traceRange(range, sheet, place.earlier) : []).flatMap((part) => {
    const validation = before?.getRange(printRange(part.before)).dataValidation;
    validation?.load("type,rule,errorAlert,prompt");
    return validation ? [{ ...part, validation }] : [];
  });
  return () => {
    if (parts.some(({ validation }) => !isFree(validation))) return { inverse: [], changed: [], write: () => undefined };
    return {
      inverse: parts.map(({ before: { top, bottom }, down, validation }) => ({ kind: "set-choices", sheet, range: { ...range, top: top + down, bottom: bottom + down }, choices: choicesOf(validation) })),
      changed: [printRange(range)],
      write: () => writeChoices(place.worksheet().getRange(printRange(range)).dataValidation, choices),
    };
  };
}

/** Nothing, or a list as this file writes it. */
function isFree(validation: Excel.DataValidation): boolean {
  if (validation.type === "None") return true;
  return choicesOf(validation) !== null && !validation.errorAlert.showAlert && !validation.prompt.message;
}

function choicesOf({ type, rule }: Excel.DataValidation): readonly string[] | null {
  const source = type === "List" ? rule.list?.source : undefined;
  return typeof source === "string" && !source.startsWith("=") ? source.split(",") : null;
}

function writeChoices(validation: Excel.DataValidation, choices: readonly string[] | null): void {
  validation.clear();
  const source = listOf(choices ?? []);
  if (source === "") return;
  validation.rule = { list: { inCellDropDown: true, source } };
  validation.errorAlert = { showAlert: false, message: "", title: "", style: "Information" };
}

function listOf(choices: readonly string[]): string {
  let source = "";
  for (const choice of choices) {
    if (choice === "" || choice.includes(",")) continue;
    const longer = source === "" ? choice : `${source},${choice}`;
    // A list that begins like a formula is one.
    if (longer.length <= MAX_LIST && !longer.startsWith("=")) source = longer;
  }
  return source;
}
