import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { developerRegistration } from "../../scripts/developer-registration";

describe("registering the manifest with Excel", () => {
  it("copies it into Excel's container on a Mac, and takes it away again", async () => {
    const home = await mkdtemp(path.join(tmpdir(), "home-"));
    const manifest = path.join(home, "manifest.xml");
    await writeFile(manifest, "<OfficeApp/>");
    const copy = path.join(home, "Library/Containers/com.microsoft.Excel/Data/Documents/wef/some-id.manifest.xml");

    const registration = developerRegistration("darwin", home, { id: "some-id", manifest });
    await registration?.add();
    expect(await readFile(copy, "utf8")).toBe("<OfficeApp/>");
    await registration?.remove();
    await expect(stat(copy)).rejects.toMatchObject({ code: "ENOENT" });
    await rm(home, { recursive: true });
  });

  it("says on every system with Excel what to do next, and knows which has none", () => {
    const addin = { id: "some-id", manifest: "/somewhere/manifest.xml" };
    expect(developerRegistration("win32", "/home", addin)?.next).toContain("绩效目标助手");
    expect(developerRegistration("darwin", "/home", addin)?.next).toContain("绩效目标助手");
    expect(developerRegistration("linux", "/home", addin)).toBeNull();
  });
});
