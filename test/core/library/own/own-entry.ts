import { EMPTY_LIBRARY, type OwnIndicator, type OwnLibrary } from "../../../../src/core/library/own/own-library";

/** An entry of the own library; what is left out is ordinary. */
export function ownEntry(number: number, facts: Partial<OwnIndicator> = {}): OwnIndicator {
  return {
    id: `own-${String(number)}`,
    source: "own",
    name: `指标${String(number)}号人数`,
    aspect: "quantity",
    place: null,
    target: { kind: "written", operator: "≥", value: 20, unit: "人", text: null },
    explanation: "实际人数",
    scoring: "达到计划值得10分，否则按实际值/计划值*指标分值计分。",
    basis: "年度工作计划",
    weight: 10,
    type: "培训",
    ...facts,
  };
}

export function ownLibrary(indicators: readonly OwnIndicator[], blocks: OwnLibrary["blocks"] = []): OwnLibrary {
  return { ...EMPTY_LIBRARY, indicators: [...indicators], blocks };
}
