/**
 * Own indicators from the rows of a form: 保存所选行, and 从旧表引用.
 */
import { flattenText } from "../../form/fold-text";
import type { Form, Indicator, Located } from "../../form/form";
import { PROJECT_TYPES } from "../catalogue";
import { suggestBlocks } from "../suggest-blocks";
import { PROBLEM_WORDS, type ImportProblem, type OwnImport } from "./problems";
import { EMPTY_LIBRARY, identityOf, ownIndicatorSchema, type OwnIndicator, type OwnLibrary } from "./own-library";
import { aspectOf, keptPlace } from "./place-own";

/** The rows of the forms that `wanted` lets through (all without it) as a library of their own, in the order of the forms. */
export function ownFromForms(forms: readonly Form[], wanted: (indicator: Indicator, form: Form) => boolean = () => true): OwnImport<OwnLibrary> {
  const indicators: OwnIndicator[] = [];
  const problems: ImportProblem[] = [];
  const seen = new Map<string, number>();
  for (const form of forms) {
    const type = typeOf(form);
    for (const indicator of form.indicators.filter((one) => wanted(one, form))) {
      const at = { kind: "row", row: indicator.row + 1, sheet: forms.length > 1 ? form.sheet : null } as const;
      const read = ownFromIndicator(indicator, type);
      if ("words" in read) {
        problems.push({ at, ...read });
        continue;
      }
      // Projects of one department share indicators: the later form's says no more than that.
      const identity = identityOf(read);
      const known = seen.get(identity);
      if (known === undefined) {
        seen.set(identity, indicators.length);
        indicators.push({ ...read, id: `own-${String(indicators.length + 1)}` });
      }
    }
  }
  return { library: { ...EMPTY_LIBRARY, indicators }, problems };
}

type Unfit = Pick<ImportProblem, "words" | "data">;

/** One row as an entry (its id is to be given), or what keeps it out. */
function ownFromIndicator(indicator: Indicator, type: string): OwnIndicator | Unfit {
  const name = textOf(indicator.level3);
  if (name === "") return { words: PROBLEM_WORDS.noName, data: {} };
  const level1 = textOf(indicator.level1);
  const level2 = textOf(indicator.level2);
  if (level1 + level2 === "") return { words: PROBLEM_WORDS.noLevel, data: { name } };
  const aspect = aspectOf(level1, level2);
  if (!aspect) return { words: PROBLEM_WORDS.unknownLevel, data: { name, level: [level1, level2].filter((level) => level !== "").join("、") } };
  const { target } = indicator;
  const value = target.value?.value ?? null;
  const weight = indicator.weight?.value ?? null;
  const entry: OwnIndicator = {
    id: "own-1",
    source: "own",
    name,
    aspect,
    place: keptPlace(level1, level2, aspect),
    target: {
      kind: "written",
      operator: value === null ? null : (target.operator?.value ?? null),
      value,
      unit: value === null ? null : (target.unit?.value ?? null),
      text: value === null ? textOf(target.text) || null : null,
    },
    explanation: textOf(indicator.explanation) || textOf(indicator.description),
    scoring: textOf(indicator.scoring),
    basis: textOf(indicator.basis),
    weight: weight !== null && weight > 0 ? weight : null,
    type,
  };
  const checked = ownIndicatorSchema.safeParse(entry);
  if (checked.success) return checked.data;
  return { words: PROBLEM_WORDS.badEntry, data: { name, field: String(checked.error.issues[0]?.path[0] ?? "") } };
}

function textOf(place: Located<string> | null): string {
  return place ? flattenText(place.value) : "";
}

/** The standard type that the form's project suggests, or none. */
export function typeOf(form: Pick<Form, "projectName" | "goal">): string {
  const [best] = suggestBlocks({ name: form.projectName?.value ?? null, goal: form.goal?.value ?? null });
  return best ? (PROJECT_TYPES.find(({ blocks }) => blocks.includes(best.block))?.name ?? "") : "";
}
