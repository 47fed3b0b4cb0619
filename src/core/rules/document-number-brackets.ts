import { remembered } from "../form/remember";
import { rewriteAt } from "./facts/cell-fixes";
import { textAt } from "./facts/cells";
import { words, type Complaint, type FixOption, type FormRule } from "./rule";

/** 湘办[2017]32号: the issuing office, a year in brackets of another kind, a number. */
const NUMBER = /([\u4e00-\u9fff])[[［【(（](\d{4})[\]］】)）](\d+)号/g;
const RIGHT = "$1〔$2〕$3号";

export const documentNumberBrackets: FormRule = {
  code: "J05",
  name: "document-number-brackets",
  severity: "hint",
  title: words("文号括号不规范", "Brackets of a document number"),
  messages: {
    default: words("应为“{right}”，现为“{wrong}”：文号用六角括号", "Should be “{right}”, is “{wrong}”: document numbers take 〔 〕"),
  },
  why: words("公文格式规定发文年份用六角括号〔〕。", "The rules for official papers ask for 〔 〕 around the year."),
  how: words("改为六角括号，如“湘办〔2017〕32号”。", "Write 〔 〕 as in 湘办〔2017〕32号."),
  fix: { safe: true, title: words("改为“{right}”", "Change to “{right}”") },
  evidence: "S2；GB/T 9704-2012《党政机关公文格式》7.2.5",
  examples: {
    bad: `
项目支出绩效目标表 | < | < | <
项目名称 | 老年活动经费 | < | <
年度绩效目标 | 落实湘办[2017]32号文件精神，保障离退休干部党组织活动经费。{J05} | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 活动次数 | ≥2次`,
    good: `
项目支出绩效目标表 | < | < | <
(2026)年度 | | |
项目名称 | 老年活动经费 | < | <
年度绩效目标 | 落实湘办〔2017〕32号文件精神，保障离退休干部党组织活动经费。 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 活动次数 | ≥2次`,
  },
  scope: "form",
  *check({ texts }): Generator<Complaint> {
    for (const { cell, text } of texts) {
      const wrong = wrongNumber(text);
      if (wrong !== null) yield { cell, data: { wrong, right: wrong.replace(NUMBER, RIGHT) } };
    }
  },
  plan(form, { cell, data }): readonly FixOption[] {
    return [{ data: { right: String(data["right"]) }, cells: [rewriteAt(form, cell, textAt(form, cell).replace(NUMBER, RIGHT))] }];
  },
};

const wrongNumber = remembered((text): string | null => text.match(NUMBER)?.[0] ?? null);
