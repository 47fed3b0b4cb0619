import type { Indicator } from "../form/form";
import type { CellAddress } from "../sheet/address";
import { isAstray } from "./facts/astray";
import { columnOf } from "./facts/cells";
import { INDICATOR_FORMS, words, type Complaint, type FormRule } from "./rule";

/** From how many rows on a second column of values is a fault of the layout and not of a row. */
const ENOUGH = 2;

export const columnsWhole: FormRule = {
  code: "C13",
  name: "columns-whole",
  severity: "warning",
  title: words("同一内容分布在两列", "One column's content stands in two"),
  messages: {
    default: words("不一致：“指标值”分布在两列，{count}行写在旁边一列", "Differs: targets stand in two columns, {count} row(s) in the neighbouring one"),
  },
  why: words("同一列有的有值有的空，按列取数时会漏掉一半。", "With values in two columns, reading by column loses half of them."),
  how: words("把指标值合并到表头所在的一列。", "Bring the targets into the one column under the heading."),
  fix: null,
  evidence: "S2-F1；S2-F7",
  examples: {
    bad: `
项目支出绩效目标表 | < | < | < | < | < | <
项目名称 | 绩效考核经费 | < | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | < | 度量单位 | 指标值类型
成本指标 | 经济成本指标 | 考核经费 | 10 | | 万元 | ≤
产出指标 | 数量指标 | 考核次数 | 81 | | 次 | =
 | 质量指标 | 考核达标率 | | 100{C13} | % | =
满意度指标 | 服务对象满意度指标 | 考核对象满意度 | | 90 | % | ≥`,
    good: `
项目支出绩效目标表 | < | < | < | < | < | <
项目名称 | 绩效考核经费 | < | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | < | 度量单位 | 指标值类型
成本指标 | 经济成本指标 | 考核经费 | 10 | | 万元 | ≤
产出指标 | 数量指标 | 考核次数 | 81 | | 次 | =
 | 质量指标 | 考核达标率 | 100 | | % | =
满意度指标 | 服务对象满意度指标 | 考核对象满意度 | 90 | | % | ≥`,
  },
  scope: "form",
  kinds: INDICATOR_FORMS,
  yieldsTo: [{ code: "C08", over: "row" }],
  *check(form): Generator<Complaint> {
    const column = columnOf(form, "value");
    if (column === null) return;
    const stray = new Map(form.evidence.unassigned.map((cell) => [cell.row, cell] as const));
    const apart = form.indicators.flatMap((indicator) => valueApart(indicator, column, stray) ?? []);
    const [first, ...more] = apart;
    if (first && apart.length >= ENOUGH) yield { cell: first, alsoCells: more, data: { count: apart.length } };
  },
};

/** Where the row's target stands if not in its column: read from another one, or left over beside the blank cell. */
function valueApart(indicator: Indicator, column: number, stray: ReadonlyMap<number, CellAddress>): CellAddress | null {
  const { target, row } = indicator;
  const said = target.value ?? target.text;
  if (said) return said.cell.column !== column && said.cell.column !== target.type?.cell.column && !isAstray(indicator, said.cell) ? said.cell : null;
  const left = stray.get(row);
  return left && Math.abs(left.column - column) === 1 ? left : null;
}
