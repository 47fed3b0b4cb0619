/** Words of 插入空白表. */
export const insertFormZhCN = {
  insertForm: "插入空白表",
  insertFormShort: "目标表、自评表、汇总表，放在新的工作表中",
  insertFormHow: "新建一张工作表放空白表，原有内容不动。",
  insertFormWhich: "选一种表",
  insertFormYear: "预算年度（可不填）",
  insertFormYearRange: "应为2000到2099的年份，如2026；也可以不填",
  insertFormNow: "插入到新工作表",
  insertFormBusy: "正在插入空白表",
} as const;
