/**
 * The look that a conditional format gives:
 * https://learn.microsoft.com/javascript/api/excel/excel.conditionalrangeformat
 * https://learn.microsoft.com/javascript/api/excel/excel.conditionalrangefill
 * https://learn.microsoft.com/javascript/api/excel/excel.conditionalrangefont
 * https://learn.microsoft.com/javascript/api/excel/excel.conditionalrangeborder
 */
import type { IStyleData } from "@univerjs/core";
import { changeRule, getRule, styleOf } from "../engine/conditional-formats";
import { borderFacets, FILL, FONT, type BorderSide, type Facet, type Facets } from "../engine/facets";
import { oneOf, text, whole } from "../wire/arguments";
import { defineObject, OfficeObject, type Property } from "../wire/definition";
import { excelError } from "../wire/excel-error";
import type { RuleSelf } from "./subjects";

function patchStyle({ sheet, id }: RuleSelf, patchOf: (style: IStyleData) => Partial<IStyleData>): void {
  const style = styleOf(getRule(sheet, id));
  const patch = patchOf(style);
  const all = { ...style, ...patch, ...(patch.bd ? { bd: { ...style.bd, ...patch.bd } } : {}) };
  changeRule(sheet, id, { style: Object.fromEntries(Object.entries(all).filter(([, part]) => part !== null)) });
}

/** What a rule does not set has no answer: it leaves the cell's own look alone. */
const look = (facet: Facet | undefined, isSet: (style: IStyleData) => boolean, unset: null | ""): Property<RuleSelf> => ({
  get: ({ sheet, id }) => {
    const style = styleOf(getRule(sheet, id));
    return facet && isSet(style) ? facet.read(style) : unset;
  },
  set: (self, value) => patchStyle(self, (style) => facet?.write(value, style) ?? {}),
});

export const conditionalRangeFormat = defineObject<RuleSelf>("ConditionalRangeFormat", {
  properties: {
    numberFormat: {
      get: ({ sheet, id }) => styleOf(getRule(sheet, id)).n?.pattern ?? null,
      set: (self, value) => patchStyle(self, () => ({ n: { pattern: text(value) } })),
    },
  },
  navigation: {
    fill: (self) => new OfficeObject("ConditionalRangeFill", self),
    font: (self) => new OfficeObject("ConditionalRangeFont", self),
    borders: (self) => new OfficeObject("ConditionalRangeBorderCollection", self),
  },
});

export const conditionalRangeFill = defineObject<RuleSelf>("ConditionalRangeFill", {
  properties: { color: look(FILL["color"], ({ bg }) => Boolean(bg), "") },
  methods: { clear: (self) => patchStyle(self, () => ({ bg: null })) },
});

export const conditionalRangeFont = defineObject<RuleSelf>("ConditionalRangeFont", {
  properties: {
    color: look(FONT["color"], ({ cl }) => Boolean(cl), ""),
    bold: look(FONT["bold"], ({ bl }) => bl !== undefined, null),
    italic: look(FONT["italic"], ({ it }) => it !== undefined, null),
    strikethrough: look(FONT["strikethrough"], ({ st }) => st !== undefined, null),
    underline: look(FONT["underline"], ({ ul }) => ul !== undefined, null),
  },
  methods: {
    clear: ({ sheet, id }) => {
      const { cl: _cl, bl: _bl, it: _it, st: _st, ul: _ul, ...rest } = styleOf(getRule(sheet, id));
      changeRule(sheet, id, { style: rest });
    },
  },
});

/** https://learn.microsoft.com/javascript/api/excel/excel.conditionalrangeborderindex */
const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
type Edge = (typeof EDGES)[number];
const SIDES: Readonly<Record<Edge, BorderSide>> = { EdgeTop: "t", EdgeBottom: "b", EdgeLeft: "l", EdgeRight: "r" };
const SIDE_FACETS = Object.fromEntries(EDGES.map((edge) => [edge, borderFacets(SIDES[edge])])) as Record<Edge, Facets>;

interface BorderSelf {
  readonly rule: RuleSelf;
  readonly edge: Edge;
}

const border = (rule: RuleSelf, edge: Edge): OfficeObject<BorderSelf> => new OfficeObject<BorderSelf>("ConditionalRangeBorder", { rule, edge });

export const conditionalRangeBorderCollection = defineObject<RuleSelf>("ConditionalRangeBorderCollection", {
  properties: { count: () => EDGES.length },
  items: (rule) => EDGES.map((edge) => border(rule, edge)),
  item: (rule, edge) => border(rule, oneOf(edge, EDGES)),
  navigation: {
    top: (rule) => border(rule, "EdgeTop"),
    bottom: (rule) => border(rule, "EdgeBottom"),
    left: (rule) => border(rule, "EdgeLeft"),
    right: (rule) => border(rule, "EdgeRight"),
  },
  objects: {
    getItemAt: (rule, index) => {
      const edge = EDGES[whole(index)];
      if (!edge) throw excelError("InvalidArgument");
      return border(rule, edge);
    },
  },
});

const line = (name: string): Property<BorderSelf> => ({
  get: ({ rule: { sheet, id }, edge }) => SIDE_FACETS[edge][name]?.read(styleOf(getRule(sheet, id))) ?? null,
  set: ({ rule, edge }, value) => patchStyle(rule, (style) => SIDE_FACETS[edge][name]?.write(value, style) ?? {}),
});

export const conditionalRangeBorder = defineObject<BorderSelf>("ConditionalRangeBorder", {
  id: ({ edge }) => edge,
  properties: { sideIndex: ({ edge }) => edge, style: line("style"), color: line("color") },
});
