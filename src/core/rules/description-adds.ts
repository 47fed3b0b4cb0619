import type { Form, Located } from "../form/form";
import { foldText } from "../form/fold-text";
import { bareName } from "./facts/likeness";
import { TARGET_FORMS, words, type Complaint, type FormRule } from "./rule";

/** Sentences that fit every project and so say nothing about this one. */
const EMPTY_PHRASE = /^(?:考核|反映|衡量)?(?:本)?项目(?:的)?实施(?:后)?对.{0,12}(?:带来|产生|造成)?的?直接(?:或|和|与)间接(?:的)?影响(?:情况|程度)?[。.]?$/;

export const descriptionAdds: FormRule = {
  code: "D11",
  name: "description-adds",
  severity: "hint",
  title: words("指标说明没有新信息", "Description says nothing new"),
  messages: {
    default: words("重复：说明与名称“{name}”相同，本表共{count}处没有新信息", "Repeated: the description equals the name “{name}”; {count} place(s) on this form say nothing new"),
    phrase: words("含有套话“{text}”，本表共{count}处没有新信息", "Contains the stock phrase “{text}”; {count} place(s) on this form say nothing new"),
  },
  why: words("说明应写清怎么算、数据从哪来。", "A description should say how it is counted and where the data come from."),
  how: words("写明计算方法或数据来源，如“实到人数÷应到人数”。", "State the formula or the source of the data."),
  fix: null,
  evidence: "S1 大部分；S0",
  examples: {
    bad: `
村级组织办公经费绩效目标表 | < | < | < | <
项目名称 | 村级组织办公经费 | < | < | <
一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | 指标值
产出指标 | 数量指标 | 补助村数 | 补助村数{D11} | 54个
效益指标 | 社会效益指标 | 群众办事方便度 | 考核项目实施对社会发展所带来的直接或间接影响情况。 | 有效提升`,
    good: `
村级组织办公经费绩效目标表 | < | < | < | <
项目名称 | 村级组织办公经费 | < | < | <
一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | 指标值
产出指标 | 数量指标 | 补助村数 | 收到办公经费的行政村个数 | 54个
效益指标 | 社会效益指标 | 群众办事方便度 | 在村内可以办结的事项占全部事项的比例 | ≥80%`,
  },
  scope: "form",
  kinds: TARGET_FORMS,
  *check(form): Generator<Complaint> {
    const [first, ...more] = emptyOnes(form);
    if (!first) return;
    yield {
      cell: first.said.cell,
      alsoCells: more.map(({ said }) => said.cell),
      ...(first.phrase ? { message: "phrase" } : {}),
      data: { name: first.name, text: first.said.text.trim().slice(0, 20), count: more.length + 1 },
    };
  },
};

interface EmptyText {
  readonly said: Located<string>;
  readonly name: string;
  readonly phrase: boolean;
}

function emptyOnes({ indicators }: Form): EmptyText[] {
  return indicators.flatMap(({ level3, description, explanation }) => {
    const name = level3?.value ?? "";
    return [description, explanation].flatMap((said): EmptyText[] => {
      if (!said) return [];
      if (EMPTY_PHRASE.test(foldText(said.value))) return [{ said, name, phrase: true }];
      return name !== "" && bareName(said.value) === bareName(name) ? [{ said, name, phrase: false }] : [];
    });
  });
}
