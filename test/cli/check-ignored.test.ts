/**
 * What a person lets stand in a workbook counts for nothing on the command line either.
 */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommand } from "../../src/cli/run-command";
import { FAULTY_FORM } from "../support/faulty-form";
import { makeWorkbook } from "../support/fixture-workbooks";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "jixiao-"));
  await writeFile(join(folder, "表.xlsx"), makeWorkbook({ 表: FAULTY_FORM.toSpliced(1, 1) }));
});
afterAll(() => rm(folder, { recursive: true }));

async function jixiao(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  const said = { out: "", err: "" };
  const status = await runCommand(args, { out: (text) => (said.out += text), err: (text) => (said.err += text), isTerminal: false });
  return { status, ...said };
}

interface Checked {
  readonly files: readonly { readonly findings: readonly { readonly rule: string; readonly cell: string; readonly severity: string; readonly fix: unknown }[] }[];
}

test("errors that are ignored with a reason change findings and exit status; the JSON keeps its shape", async () => {
  const before = await jixiao("check", join(folder, "表.xlsx"), "--json");
  expect(before.status).toBe(1);
  const [file] = (JSON.parse(before.out) as Checked).files;
  const errors = file?.findings.filter(({ severity }) => severity === "error") ?? [];
  expect(errors.map(({ rule, cell }) => `${rule} ${cell}`)).toContain("A02 B4");
  expect(errors.find(({ rule }) => rule === "A02")?.fix).toEqual({ safe: false, title: "采用45万元 / 采用15万元" });
  let path = join(folder, "表.xlsx");
  for (const [i, { rule, cell }] of errors.entries()) {
    const out = join(folder, `忽略${String(i)}.xlsx`);
    expect(await jixiao("run", "ignore-finding", path, "--out", out, "--params", JSON.stringify({ rule, cell, reason: "已核实" }))).toMatchObject({ status: 0, err: "" });
    path = out;
  }
  const after = await jixiao("check", path, "--json");
  expect(after.status).toBe(0);
  const [left] = (JSON.parse(after.out) as Checked).files;
  expect(Object.keys(left ?? {})).toEqual(Object.keys(file ?? {}));
  expect(left?.findings).toEqual(file?.findings.filter(({ severity }) => severity !== "error"));
  expect((await jixiao("check", path)).out).toContain(`已忽略${String(errors.length)}处`);
});

test("a practice from a file is for this check; a bad one is said and nothing is checked", async () => {
  const [good, bad] = [join(folder, "口径.json"), join(folder, "坏.json")];
  await writeFile(good, JSON.stringify({ format: "jixiao-practice", off: ["A02"] }));
  await writeFile(bad, JSON.stringify({ format: "jixiao-practice", off: ["A2"] }));
  expect((await jixiao("check", join(folder, "表.xlsx"), "--json", "--practice", good)).out).not.toContain('"A02"');
  expect(await jixiao("check", join(folder, "表.xlsx"), "--practice", bad)).toMatchObject({ status: 2, out: "", err: expect.stringContaining("坏.json：口径文件里的“off.0”应为规则编号") as string });
  expect(await jixiao("check", join(folder, "表.xlsx"), "--practice", join(folder, "没有.json"))).toMatchObject({ status: 2, out: "" });
});
