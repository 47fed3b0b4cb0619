/**
 * The kinds of conditional formats that can be set, with their conditions:
 * https://learn.microsoft.com/javascript/api/excel/excel.customconditionalformat
 * https://learn.microsoft.com/javascript/api/excel/excel.conditionalformatrule
 * https://learn.microsoft.com/javascript/api/excel/excel.cellvalueconditionalformat
 * https://learn.microsoft.com/javascript/api/excel/excel.textconditionalformat
 */
import { changeRule, getRule } from "../engine/conditional-formats";
import { HostGap } from "../gaps";
import { isMissing, record, text } from "../wire/arguments";
import { defineObject, OfficeObject, type Property } from "../wire/definition";
import { excelError } from "../wire/excel-error";
import type { Json } from "../wire/protocol";
import type { RuleSelf } from "./subjects";

/** The parts of a rule's condition; which of them it has is said by its type. */
interface Condition {
  readonly operator?: string;
  readonly value?: string | number | readonly number[];
}

function conditionOf({ sheet, id }: RuleSelf): Condition {
  return getRule(sheet, id).rule as unknown as Condition;
}

const format = (self: RuleSelf): OfficeObject => new OfficeObject("ConditionalRangeFormat", self);

export const customConditionalFormat = defineObject<RuleSelf>("CustomConditionalFormat", {
  navigation: { format, rule: (self) => new OfficeObject("ConditionalFormatRule", self) },
});

const formula: Property<RuleSelf> = {
  get: (self) => String(conditionOf(self).value ?? ""),
  set: ({ sheet, id }, value) => {
    const written = text(value);
    if (!written.startsWith("=")) throw excelError("InvalidArgument");
    sheet.book.checkFormula(written);
    changeRule(sheet, id, { value: written });
  },
};

export const conditionalFormatRule = defineObject<RuleSelf>("ConditionalFormatRule", { properties: { formula, formulaLocal: formula } });

/** https://learn.microsoft.com/javascript/api/excel/excel.conditionalcellvalueoperator */
const CELL_OPERATORS: readonly (readonly [office: string, univer: string])[] = [
  ["Between", "between"],
  ["NotBetween", "notBetween"],
  ["EqualTo", "equal"],
  ["NotEqualTo", "notEqual"],
  ["GreaterThan", "greaterThan"],
  ["LessThan", "lessThan"],
  ["GreaterThanOrEqual", "greaterThanOrEqual"],
  ["LessThanOrEqual", "lessThanOrEqual"],
];

/** Univer compares with numbers only. */
function constant(value: Json): number {
  const number = Number(text(value).replace(/^=/, ""));
  if (!Number.isFinite(number)) throw new HostGap("CellValueConditionalFormat.rule (formula)");
  return number;
}

function cellRule(self: RuleSelf): Json {
  const { operator, value } = conditionOf(self);
  const [first, second] = Array.isArray(value) ? (value as number[]) : [value];
  const told = (one: unknown): string => `=${String(one)}`;
  return { operator: CELL_OPERATORS.find(([, univer]) => univer === operator)?.[0] ?? "EqualTo", formula1: told(first), ...(second === undefined ? {} : { formula2: told(second) }) };
}

export const cellValueConditionalFormat = defineObject<RuleSelf>("CellValueConditionalFormat", {
  properties: {
    rule: {
      get: cellRule,
      set: ({ sheet, id }, input) => {
        const { operator, formula1, formula2 } = record(input);
        const known = CELL_OPERATORS.find(([office]) => office === operator)?.[1];
        if (known === undefined || isMissing(formula1)) throw excelError("InvalidArgument");
        const isRange = known === "between" || known === "notBetween";
        changeRule(sheet, id, { operator: known, value: isRange ? [constant(formula1), constant(formula2 ?? null)] : constant(formula1) });
      },
    },
  },
  navigation: { format },
});

/** https://learn.microsoft.com/javascript/api/excel/excel.conditionaltextoperator */
const TEXT_OPERATORS: readonly (readonly [office: string, univer: string])[] = [
  ["Contains", "containsText"],
  ["NotContains", "notContainsText"],
  ["BeginsWith", "beginsWith"],
  ["EndsWith", "endsWith"],
];

export const textConditionalFormat = defineObject<RuleSelf>("TextConditionalFormat", {
  properties: {
    rule: {
      get: (self) => ({ operator: TEXT_OPERATORS.find(([, univer]) => univer === conditionOf(self).operator)?.[0] ?? "Contains", text: String(conditionOf(self).value ?? "") }),
      set: ({ sheet, id }, input) => {
        const given = record(input);
        const known = TEXT_OPERATORS.find(([office]) => office === given["operator"])?.[1];
        if (known === undefined) throw excelError("InvalidArgument");
        changeRule(sheet, id, { operator: known, value: text(given["text"]) });
      },
    },
  },
  navigation: { format },
});
