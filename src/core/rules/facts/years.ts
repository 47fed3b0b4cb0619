/**
 * Years that a text speaks of as the year of its own form; years of documents, of what is past and of longer plans are none of those.
 */
import { foldText } from "../../form/fold-text";

const YEAR = /(?<!\d)((?:19|20)\d{2})(?=年|[./-]\d{1,2}[月./-])/g;
/** Before a year: 较2024年增长, 自2021年起, 〔2017〕, 截至2023年底, 2021-2025年, 支付2024年尾款. */
const OTHER_BEFORE = /(?:较|比|相比|同比|对比|自|从|截[至止]|以来|上一?年|去年|前年|历年|到|至|(?:支付|偿还|清偿|兑付|兑现|结算|结清|补发|补缴|续建|延续|巩固)(?:了|完)?|\d年?[-~—至到]|[[〔(【][^\])〕】]{0,4}|于|《[^》]*)$/;
/** After a year: 度考核, 以来, 起, 〕12号, -2025年, 及以前, 工作基础上, 续建项目, 工程尾款. */
const OTHER_AFTER = /^(?:年?度?(?:[-~—至到、和及与]\s*(?:19|20)?\d{2}|(?:各类|综合|平时|目标|绩效)*考核|考评|评定|评选|获|以来|以前|起|前期|底?前?(?:已|遗留|结转|欠)|(?:的|度)?[^,。;、\d]{0,6}(?:基础上|尾款|余款|质保金|欠款)|续建|跨年|立项|开工建设|投入使用|出台|印发|颁布|修订|版|级|届)|[\])〕】])/;

/** The years that the text gives as its own, in order, each once. */
export function ownYears(text: string): number[] {
  const folded = foldText(text);
  const years = new Set<number>();
  for (const match of folded.matchAll(YEAR)) {
    const before = folded.slice(Math.max(0, match.index - 12), match.index);
    const after = folded.slice(match.index + 4, match.index + 20);
    if (!OTHER_BEFORE.test(before) && !OTHER_AFTER.test(after)) years.add(Number(match[1]));
  }
  return [...years];
}
