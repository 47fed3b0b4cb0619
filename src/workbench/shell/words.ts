/** What the workbench page says. */
import type { Words } from "../../core/words";

export const WORDS = {
  title: { "zh-CN": "绩效目标助手 · 工作台", "en-US": "Performance targets · workbench" },
  open: { "zh-CN": "打开", "en-US": "Open" },
  openTip: { "zh-CN": "打开 .xlsx（Ctrl+O），也可以把文件拖到页面任何位置", "en-US": "Open an .xlsx (Ctrl+O), or drop it anywhere on the page" },
  samples: { "zh-CN": "打开示例", "en-US": "Open a sample" },
  save: { "zh-CN": "保存为 .xlsx", "en-US": "Save as .xlsx" },
  saveTip: { "zh-CN": "把当前工作簿存到下载文件夹（Ctrl+S）", "en-US": "Save the workbook to the downloads folder (Ctrl+S)" },
  unsaved: { "zh-CN": "未保存", "en-US": "not saved" },
  opening: { "zh-CN": "正在打开 {name}", "en-US": "Opening {name}" },
  saved: { "zh-CN": "已保存 {name}", "en-US": "Saved {name}" },
  keptHidden: { "zh-CN": "{count} 项未显示", "en-US": "{count} not shown" },
  keptHiddenTitle: { "zh-CN": "这里看不到的内容", "en-US": "What is not shown here" },
  close: { "zh-CN": "关闭", "en-US": "Close" },
  grid: { "zh-CN": "工作簿", "en-US": "Workbook" },
  pane: { "zh-CN": "绩效目标助手", "en-US": "Performance targets" },
  paneWidth: { "zh-CN": "任务窗格的宽度", "en-US": "Width of the task pane" },
  dropHere: { "zh-CN": "松开鼠标，打开这个工作簿", "en-US": "Drop to open this workbook" },
  openFailed: { "zh-CN": "没有打开 {name}：{reason}", "en-US": "{name} was not opened: {reason}" },
  saveFailed: { "zh-CN": "没有保存：{reason}", "en-US": "Not saved: {reason}" },
  notReached: { "zh-CN": "示例文件没有取到，请确认工作台还在运行，再试一次。", "en-US": "The sample could not be fetched; make sure the workbench is still running and try again." },
  replaceTitle: { "zh-CN": "“{name}”还没有保存", "en-US": "“{name}” is not saved" },
  replaceText: { "zh-CN": "打开另一个工作簿前，要保存所做的修改吗？", "en-US": "Save the changes before another workbook is opened?" },
  replaceSave: { "zh-CN": "保存", "en-US": "Save" },
  replaceDiscard: { "zh-CN": "不保存", "en-US": "Discard" },
  replaceCancel: { "zh-CN": "取消", "en-US": "Cancel" },
} as const satisfies Record<string, Words>;
