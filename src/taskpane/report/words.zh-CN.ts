/** Words of 校核报告, 汇总表 and 清洁副本. */
export const reportZhCN = {
  report: "校核报告",
  reportShort: "全部检查结果，写成一张工作表或存成可打印的网页",
  reportHow: "检查所有工作表后写出报告：每张表的结论，每个问题的位置、怎么改和处理情况。",
  reportWrite: "写入工作簿",
  reportWriting: "正在写校核报告",
  reportPrint: "打印版",
  reportSaved: "打印版已交给浏览器保存，文件名“{name}”，一般在“下载”文件夹，打开后可以打印。如果没有保存成，请按“写入工作簿”，在 Excel 中打印。",
  reportThisWorkbook: "本工作簿",

  summary: "汇总表",
  summaryShort: "由各项目表生成，金额随项目表变动；再按一次就更新",
  summaryMaking: "正在生成汇总表",

  clean: "清洁副本",
  cleanShort: "发送前去掉标记、设置和校核报告",
  cleanHow: "去掉本助手留在工作簿中的标记、设置和校核报告。单元格内容和格式不动，汇总表、评分等成果保留。建议先把文件另存一份再清理。",
  cleanPersonal: "同时去掉文件属性中的作者、经理、单位（不能撤销）",
  cleanNow: "清理",
  cleaning: "正在清理",
} as const;
