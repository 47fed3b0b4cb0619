/**
 * `npm run sideload`: the add-in in a real Excel on this machine. Builds, makes the certificates for https://localhost, serves dist as
 * manifest.xml says, and registers the manifest until it is stopped with Ctrl+C.
 */
import { homedir } from "node:os";
import path from "node:path";
import { getHttpsServerOptions } from "office-addin-dev-certs";
import { OfficeAddinManifest } from "office-addin-manifest";
import { build, DIST, PAGES } from "./build";
import { developerRegistration } from "./developer-registration";
import { serve } from "./serve";

/** The port that manifest.xml names. */
const PORT = 3000;

async function sideload(): Promise<void> {
  const manifest = path.join(__dirname, "../manifest.xml");
  const { id } = await OfficeAddinManifest.readManifestFile(manifest);
  if (!id) throw new Error("manifest.xml 没有 Id，无法登记加载项。");
  const registration = developerRegistration(process.platform, homedir(), { id, manifest });
  if (registration === null) throw new Error("本机系统没有桌面版 Excel，不能旁加载；请在 Windows 或 macOS 上运行，或用 npm start 打开工作台。");
  await build(DIST, PAGES);
  const { cert, key } = await getHttpsServerOptions();
  const server = await serve({ directory: DIST, port: PORT, exactPort: true, tls: { cert, key }, workbench: false });
  await registration.add();
  process.stdout.write(`${server.url}\n${registration.next}\n按 Ctrl+C 停止，并从 Excel 中去掉这个加载项。\n`);
  process.once("SIGINT", () => {
    void Promise.all([registration.remove(), server.close()]).finally(() => process.exit());
  });
}

sideload().catch((failure: NodeJS.ErrnoException) => {
  const busy = failure.code === "EADDRINUSE" ? `端口 ${PORT} 已被占用，请先关闭占用它的程序（例如 npm start 打开的工作台），再试一次。` : failure.message;
  process.stderr.write(`${busy}\n`);
  process.exitCode = 1;
});
