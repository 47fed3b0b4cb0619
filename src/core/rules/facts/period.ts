/**
 * The time over which a project runs (项目支出实施期), where the form prints it.
 */
import type { Form } from "../../form/form";
import { foldText } from "../../form/fold-text";
import { daysOf } from "./deadline";
import { oncePer } from "./once-per";

/** First and last day as year × 10000 + month × 100 + day. */
export interface Period {
  readonly from: number;
  readonly to: number;
  /** As printed. */
  readonly text: string;
}

const LABEL = /^(?:项目|项目支出|支出|专项|资金)?(?:实施期限?|起止时间|实施周期|项目期限?|执行期限?|实施年限|建设周期|建设期限?)[:：]?/;
const POINT = /((?:19|20)\d{2})(?:年度?|[./-])?(?:(0?[1-9]|1[0-2])(?!\d)(?:月|[./-])?(?:(\d{1,2})(?!\d)日?)?)?/g;
/** 2026年1月至12月: the end without its year. */
const END = /[至到~—-](0?[1-9]|1[0-2])月(?:(\d{1,2})日)?$/;

/** The period that the form states, or null where it states none or one that cannot be read. */
export const periodOf = oncePer(findPeriod);

/** Whether the project runs over more than one calendar year, so that its total is no year's amount. */
export function spansYears(form: Form): boolean {
  const period = periodOf(form);
  return period !== null && Math.floor(period.from / 10_000) !== Math.floor(period.to / 10_000);
}

function findPeriod(form: Form): Period | null {
  for (let i = 0; i < form.texts.length; i++) {
    const label = form.texts[i];
    const folded = label ? foldText(label.text) : "";
    const match = LABEL.exec(folded);
    if (!label || !match) continue;
    const rest = folded.slice(match[0].length);
    const next = form.texts[i + 1];
    const text = /\d{4}/.test(rest) ? rest : next && next.cell.row === label.cell.row ? foldText(next.text) : "";
    const period = parsePeriod(text);
    if (period) return period;
  }
  return null;
}

function parsePeriod(text: string): Period | null {
  const points = [...text.matchAll(POINT)];
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last) return null;
  const [from, to] = [startOf(first), endOf(last, END.exec(text))];
  return from <= to ? { from, to, text } : null;
}

function startOf([, year, month = "1", day = "1"]: RegExpExecArray): number {
  return Number(year) * 10_000 + Number(month) * 100 + Number(day);
}

function endOf([, year, ownMonth = "12", ownDay]: RegExpExecArray, end: RegExpExecArray | null): number {
  const [month, day] = end ? [end[1], end[2]] : [ownMonth, ownDay];
  return Number(year) * 10_000 + Number(month) * 100 + Number(day ?? daysOf(Number(month), Number(year)));
}
