/**
 * A Chromium and Chinese glyphs that come with npm alone. The binary is packed inside @sparticuz/chromium, the font inside
 * @fontsource-variable/noto-sans-sc; both are unpacked once into .cache/browser.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, link, mkdir, readdir, readFile, rename, rm, stat, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { brotliDecompressSync } from "node:zlib";
import type { LaunchOptions } from "playwright-core";
import { decompress } from "wawoff2";

const CACHE = path.join(__dirname, "../../.cache/browser");

/**
 * How playwright starts a browser on this machine: CHROMIUM_PATH where it is set, the packed Chromium on Linux (x64), and the Chrome or
 * Edge of the system elsewhere.
 */
export async function chromiumLaunchOptions(): Promise<LaunchOptions> {
  const fontconfig = await chineseFonts();
  const args = ["--no-sandbox", "--font-render-hinting=none", "--disable-gpu", "--disable-dev-shm-usage", "--force-color-profile=srgb", "--hide-scrollbars=false"];
  const env = { ...definedEnvironment(), FONTCONFIG_FILE: fontconfig };
  const given = process.env["CHROMIUM_PATH"];
  if (given) return { executablePath: given, args, env };
  if (process.platform === "win32") return { channel: "msedge" };
  if (process.platform !== "linux" || process.arch !== "x64") return { channel: "chrome" };
  const { executable, libraries } = await packedChromium();
  return { executablePath: executable, args, env: libraries === null ? env : { ...env, LD_LIBRARY_PATH: libraries } };
}

interface PackedChromium {
  readonly executable: string;
  /** A folder with the libraries the system lacks (NSS, mostly), or null where it has them. */
  readonly libraries: string | null;
}

async function packedChromium(): Promise<PackedChromium> {
  const packed = path.join(path.dirname(require.resolve("@sparticuz/chromium")), "../../bin");
  const executable = await once("chromium", async (target) => {
    await writeFile(target, brotliDecompressSync(await readFile(path.join(packed, "chromium.br"))));
    await chmod(target, 0o755);
  });
  const runs = spawnSync(executable, ["--version"]).status === 0;
  if (runs) return { executable, libraries: null };
  const unpacked = await once("al2023", async (target) => {
    await unpackTar(brotliDecompressSync(await readFile(path.join(packed, "al2023.tar.br"))), target);
  });
  return { executable, libraries: path.join(unpacked, "lib") };
}

/** A fontconfig file that offers one font and no other, so that a picture of the page is the same on every machine. */
async function chineseFonts(): Promise<string> {
  const packed = path.join(path.dirname(require.resolve("@fontsource-variable/noto-sans-sc/package.json")), "files");
  // Chromium's own FreeType reads no WOFF2 as a system font, so the files are turned into TrueType.
  const fonts = await once("fonts", async (target) => {
    await mkdir(target);
    for (const file of await readdir(packed)) {
      if (!file.endsWith(".woff2")) continue;
      await writeFile(path.join(target, file.replace(/woff2$/, "ttf")), await decompress(await readFile(path.join(packed, file))));
    }
  });
  return once("fonts.conf", async (target) => {
    const cache = path.join(CACHE, "fontconfig");
    await writeFile(
      target,
      `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig><dir>${fonts}</dir><cachedir>${cache}</cachedir></fontconfig>\n`,
    );
  });
}

/** `make`s a file or folder of the cache unless it is there; several processes may try at once. */
async function once(name: string, make: (target: string) => Promise<void>): Promise<string> {
  const target = path.join(CACHE, name);
  if (existsSync(target)) return target;
  await mkdir(CACHE, { recursive: true });
  const unfinished = `${target}.${process.pid}`;
  await make(unfinished);
  // A file is linked: renaming would take another process's copy away while that is running.
  const isFile = (await stat(unfinished)).isFile();
  await (isFile ? link(unfinished, target) : rename(unfinished, target)).catch((failure: unknown) => {
    // Another process was faster, and its copy is as good.
    if (!existsSync(target)) throw failure;
  });
  await rm(unfinished, { recursive: true, force: true });
  return target;
}

/** Files, folders and links of a tar archive (https://www.gnu.org/software/tar/manual/html_node/Standard.html). */
async function unpackTar(archive: Buffer, target: string): Promise<void> {
  const text = (start: number, length: number) => archive.toString("latin1", start, start + length).replace(/\0.*$/s, "");
  for (let header = 0; header + 512 <= archive.length; ) {
    const name = text(header, 100);
    if (name === "") break;
    const size = Number.parseInt(text(header + 124, 12), 8) || 0;
    const kind = text(header + 156, 1);
    const file = path.join(target, name);
    if (kind === "5") await mkdir(file, { recursive: true });
    else {
      await mkdir(path.dirname(file), { recursive: true });
      if (kind === "2") await symlink(text(header + 157, 100), file);
      else await writeFile(file, archive.subarray(header + 512, header + 512 + size));
    }
    header += 512 + Math.ceil(size / 512) * 512;
  }
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
