import { findBlock } from "../../../src/core/library/catalogue";
import { suggestBlocks } from "../../../src/core/library/suggest-blocks";

/** Names of real projects, and the block that a clerk would look for. */
const PROJECTS: readonly (readonly [name: string, block: string])[] = [
  ["远程教育经费", "远程教育站点维护"],
  ["远教站点服务经费", "远程教育站点维护"],
  ["2024年远程教育维护费", "远程教育站点维护"],
  ["工资系统运营维护费", "信息化运维"],
  ["2024年“党建+智慧社区”平台维护费", "信息化运维"],
  ["2024年“大组工网”运行费", "信息化运维"],
  ["党内激励关怀帮扶经费", "慰问帮扶"],
  ["人才专项经费", "人才引进"],
  ["2024年引进急需紧缺人才政策补助资金", "人才引进"],
  ["驻村办及驻村工作队经费", "驻村工作"],
  ["向乡村振兴重点村选派第一书记和工作队经费", "驻村工作"],
  ["党员教育工作经费", "党建活动"],
  ["村党组织活动经费", "党建活动"],
  ["基层党组织示范创建经费", "党建示范点创建"],
  ["公务员录用及考察工作经费", "公务员招录考察"],
  ["村干部报酬", "补贴发放"],
  ["2024年村、社区干部绩效工资", "补贴发放"],
  ["村主职干部养老保险补助", "补贴发放"],
  ["县级、科级干部2023年度考核优秀奖金", "补贴发放"],
  ["正常离任村干部生活补贴", "离任村干部补贴"],
  ["村干部意外保险", "保险"],
  ["2025年下派选调生到村工作中央财政补助资金", "选调生管理"],
  ["村级组织运转经费", "基层组织运转"],
  ["2024年村级、社区办公经费", "基层组织运转"],
  ["干部教育培训经费", "培训"],
  ["新一届村（社区）两委干部履职能力提升培训", "培训"],
  ["干部人事档案集中化、现代化、数字化建设专项经费", "档案数字化"],
  ["平时考核、年度考核经费", "考核督导"],
  ["招商引资专项业务费", "招商引资"],
  ["老年活动和老年党组织经费", "老干部"],
  ["关心下一代工作经费", "关心下一代"],
  ["自管道路清扫保洁外包工作经费", "环卫保洁"],
  ["办公大楼运行保障", "机关物业运行"],
  ["果园路硬化工程", "农村道路建设"],
  ["党员教育专题片摄制经费", "宣传片摄制"],
];

describe("suggesting blocks", () => {
  test.each(PROJECTS)("%s: %s", (name, block) => {
    expect(suggestBlocks({ name, goal: null })[0]?.block.name).toBe(block);
  });

  test("the goal speaks where the name says little, and says why", () => {
    const goal = "采购马铃薯原原种，免费向种植农户发放，完成良种繁育田八百亩";
    expect(suggestBlocks({ name: "产业扶持项目", goal })[0]).toMatchObject({ block: { name: "农业产业" }, because: expect.arrayContaining(["马铃薯"]) as string[] });
  });

  test("a word said once in passing suggests nothing, and a repeated one not endlessly", () => {
    expect(suggestBlocks({ name: "其他工作经费", goal: "加强宣传" })).toEqual([]);
    const often = suggestBlocks({ name: null, goal: "培训".repeat(50) });
    expect(often.map(({ block, score }) => [block.name, score])).toEqual([["培训", 8]]);
  });

  test("nothing known, nothing suggested; only the given blocks are looked at", () => {
    expect(suggestBlocks({ name: null, goal: null })).toEqual([]);
    const meeting = findBlock("会议");
    expect(suggestBlocks({ name: "干部培训会议", goal: null }, meeting ? [meeting] : []).map(({ block }) => block.id)).toEqual(["meeting"]);
  });
});
