import { remembered } from "../form/remember";
import { rewriteAt } from "./facts/cell-fixes";
import { textAt } from "./facts/cells";
import { words, type Complaint, type FixOption, type FormRule } from "./rule";

/** A closed dictionary; each entry names what it must not be part of. */
const TYPOS: readonly (readonly [RegExp, string])[] = [
  [/(工作|项目|资金|管理|建设|服务|培训|活动|指标|经费)\1(?!日|者|人员|室|站|会议|目标|资金)/, "$1"],
  [/(?<=理论|技术|服务|管理|业务|生活|能力|素质|综合|建设|工作)水品(?!质|种|牌)/, "水平"],
  [/收益(?=企业(?!化)|群众|对象|人群|农户|村民|职工|学生)/, "受益"],
  [/科级(特派员|专家)/, "科技$1"],
  [/(?<=调度|座谈|推进|工作|培训|协调)会底(?=不)/, "会议"],
  [/(?<=^|[。；;，,])目为(?=全)/, "为"],
  [/([\u4e00-\u9fff]{2,4}[市县区省州])\1/, "$1"],
  [/按装/, "安装"],
  [/(?<=基础)实施(?=建设|完善|改造|条件)/, "设施"],
  [/帐户/, "账户"],
  [/既使/, "即使"],
  [/(?<!建设|工程|项目)布署/, "部署"],
];

/** A part of every one of them; nearly every text has none. */
const SUSPECT = /工作工作|项目项目|资金资金|管理管理|建设建设|服务服务|培训培训|活动活动|指标指标|经费经费|水品|收益|科级|会底|目为|[市县区省州].*[市县区省州]|按装|实施|帐户|既使|布署/;

export const noTypos: FormRule = {
  code: "J03",
  name: "no-typos",
  severity: "warning",
  title: words("疑似错别字", "Likely misspelling"),
  messages: {
    default: words("疑似错字“{wrong}”，应为“{right}”", "Seems misspelt: “{wrong}” for “{right}”"),
  },
  why: words("错别字说明没有校对，公开后影响观感。", "Misspellings show that nobody proofread."),
  how: words("改正错字。", "Correct it."),
  fix: { safe: false, title: words("改为“{right}”", "Change to “{right}”") },
  evidence: "S0；S1；S2；S3；S4",
  examples: {
    bad: `
项目支出绩效目标表 | < | < | <
项目名称 | 人才工作经费 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 科级特派员下乡次数{J03} | ≥10次
满意度指标 | 服务对象满意度指标 | 收益企业满意度{J03} | ≥95%`,
    good: `
项目支出绩效目标表 | < | < | <
项目名称 | 饮水品质提升项目 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 科技特派员下乡次数 | ≥10次
满意度指标 | 服务对象满意度指标 | 收益企业化运作村数 | ≥5个`,
  },
  scope: "form",
  *check({ texts }): Generator<Complaint> {
    for (const { cell, text } of texts) {
      const typo = typoIn(text);
      if (typo) yield { cell, data: { wrong: typo.wrong, right: typo.right } };
    }
  },
  plan(form, { cell, data }): readonly FixOption[] {
    let text = textAt(form, cell);
    for (let typo = typoIn(text); typo; typo = typoIn(text)) text = text.slice(0, typo.at) + typo.right + text.slice(typo.at + typo.wrong.length);
    return [{ data: { right: String(data["right"]) }, cells: [rewriteAt(form, cell, text)] }];
  },
};

/** The first misspelling of the dictionary in the text. */
const typoIn = remembered((text): { wrong: string; right: string; at: number } | null => {
  if (!SUSPECT.test(text)) return null;
  for (const [look, right] of TYPOS) {
    const match = look.exec(text);
    if (!match) continue;
    // Corrected in its place: what stands around it decides whether it is one.
    const rest = text.length - match.index - match[0].length;
    const corrected = text.replace(look, right);
    return { wrong: match[0], right: corrected.slice(match.index, corrected.length - rest), at: match.index };
  }
  return null;
});
