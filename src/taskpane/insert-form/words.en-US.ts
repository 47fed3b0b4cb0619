import type { insertFormZhCN } from "./words.zh-CN";

/** Names of forms stay Chinese: they are what the forms print as their titles. */
export const insertFormEnUS: Record<keyof typeof insertFormZhCN, string> = {
  insertForm: "Insert a blank form",
  insertFormShort: "Targets, self-evaluation or summary, on a new sheet",
  insertFormHow: "The blank form gets a sheet of its own; everything there stays as it is.",
  insertFormWhich: "Which form",
  insertFormYear: "Budget year (optional)",
  insertFormYearRange: "Should be a year from 2000 to 2099, such as 2026, or blank",
  insertFormNow: "Insert on a new sheet",
  insertFormBusy: "Inserting a blank form",
};
