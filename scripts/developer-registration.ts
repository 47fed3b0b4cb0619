/**
 * How Excel is told of an add-in that is being developed, the documented ways:
 * Windows https://learn.microsoft.com/office/dev/add-ins/testing/create-a-network-shared-folder-catalog-for-task-pane-and-content-add-ins
 * (the registry key is the one that Microsoft's own office-addin-dev-settings writes),
 * macOS https://learn.microsoft.com/office/dev/add-ins/testing/sideload-an-office-add-in-on-mac
 */
import { execFile } from "node:child_process";
import { copyFile, mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";

export interface Registration {
  add(): Promise<void>;
  remove(): Promise<void>;
  /** What the person does in Excel then. */
  readonly next: string;
}

const DEVELOPER_KEY = "HKCU\\Software\\Microsoft\\Office\\16.0\\Wef\\Developer";

/** For the Excel of `platform` (as in process.platform), or null where there is no Excel to register with. */
export function developerRegistration(platform: string, home: string, addin: { readonly id: string; readonly manifest: string }): Registration | null {
  if (platform === "win32") {
    const registry = (...command: readonly string[]) => promisify(execFile)("reg", [...command]).then(() => undefined);
    return {
      add: () => registry("add", DEVELOPER_KEY, "/v", addin.id, "/t", "REG_SZ", "/d", addin.manifest, "/f"),
      remove: () => registry("delete", DEVELOPER_KEY, "/v", addin.id, "/f"),
      next: "请关闭并重新打开 Excel；“开始”选项卡上没有“绩效目标助手”时，从“插入 → 我的加载项 → 开发人员加载项”打开它。",
    };
  }
  if (platform === "darwin") {
    const folder = path.join(home, "Library/Containers/com.microsoft.Excel/Data/Documents/wef");
    const copy = path.join(folder, `${addin.id}.manifest.xml`);
    return {
      add: async () => {
        await mkdir(folder, { recursive: true });
        await copyFile(addin.manifest, copy);
      },
      remove: () => rm(copy, { force: true }),
      next: "请关闭并重新打开 Excel，然后在“开始 → 加载项”（旧版为“插入 → 我的加载项”旁的箭头）里选“绩效目标助手”。",
    };
  }
  return null;
}
