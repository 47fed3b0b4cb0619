import { foldText } from "../form/fold-text";
import type { Form, Located } from "../form/form";
import { words, type Complaint, type FormRule } from "./rule";

/** A target that is only the template's blank: **, XX%, ≥**个, ____. */
const BLANK = /^[≥≤=><]?(?:\*+|[xX×]{1,4}|_+|-{2,}|\?+|□+)(?:%|[\p{Script=Han}]{0,3})$/u;
/** Sentences that tell how to fill in. */
const ADVICE = /\d+字(?:以内|左右|以上)|(?:请|此处|此栏|在此)(?:简要|如实|据实|按照?要求)?(?:填写|填报|描述|概括)|填写说明|由(?:预算)?(?:部门|单位).{0,10}根据.{4,60}确定|要定性与定量描述相结合|应当?与.{2,12}相衔接|可从.{2,20}方面(?:描述|填写)/;

export const noTemplateText: FormRule = {
  code: "E11",
  name: "no-template-text",
  severity: "warning",
  title: words("仍是模板提示", "Still the template's own text"),
  messages: {
    default: words("含有模板占位“{text}”，没有填写内容", "Contains the template's blank “{text}” and no content"),
    advice: words("含有模板提示“{text}”，没有填写内容", "Contains the template's advice “{text}” and no content"),
    zero: words("疑似没有填写：“{name}”的指标值是{operator}0", "Seems not filled in: the target of “{name}” is {operator}0"),
  },
  why: words("提示语没有换成自己的内容，等于没有填。", "Advice that was not replaced is no content."),
  how: words("换成本单位的内容，或清空。", "Replace it with your own words, or clear it."),
  fix: null,
  evidence: "S1 部门整体绩效目标",
  examples: {
    bad: `
项目支出绩效目标表 | < | < | < | < | <
项目名称 | 业务培训经费 | < | < | < | <
年度总体目标 | 请填写本年度的总体目标（100字以内）{E11} | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 度量单位 | 指标值类型
产出指标 | 数量指标 | 培训期数 | ≥**{E11} | 期 |
产出指标 | 数量指标 | 培训人次 | 0{E11} | 人次 | ≥`,
    good: `
项目支出绩效目标表 | < | < | < | < | <
项目名称 | 业务培训经费 | < | < | < | <
年度总体目标 | 举办三期业务培训，根据需求调查确定课程，学员全部通过考试。 | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 度量单位 | 指标值类型
产出指标 | 数量指标 | 培训期数 | 3 | 期 | ≥
产出指标 | 质量指标 | 安全事故数 | 0 | 起 | =`,
  },
  scope: "form",
  kinds: ["project-target", "department-target", "department-narrative"],
  *check(form): Generator<Complaint> {
    for (const { cell, value } of prose(form)) {
      const advice = ADVICE.exec(foldText(value))?.[0];
      if (advice !== undefined) yield { cell, message: "advice", data: { text: advice.slice(0, 30) } };
    }
    for (const { target, level3 } of form.indicators) {
      const said = target.written ?? target.text;
      if (said && (BLANK.test(foldText(said.text)) || ADVICE.test(foldText(said.text)))) yield { cell: said.cell, data: { text: said.text.trim() } };
      // No accidents is a target; at least none is not.
      else if (target.value?.value === 0 && target.operator && /[≥>]/.test(target.operator.value)) {
        yield { cell: target.value.cell, message: "zero", data: { name: level3?.value ?? "", operator: target.operator.value } };
      }
    }
  },
};

function prose({ goal, sections }: Form): Located<string>[] {
  return [goal, ...sections.map(({ text }) => text)].flatMap((text) => (text ? [text] : []));
}
