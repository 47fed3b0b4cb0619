/**
 * Feeds every fence a violation: a fence that nobody has seen bite may be open.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

const ROOT = resolve(__dirname, "..");

/** For each fence, a file and what it must not import. */
const VIOLATIONS: Record<string, { from: string; to: string }> = {
  "core-is-pure": { from: "src/core/form/bad.ts", to: "src/excel/target.ts" },
  "core-layers-sheet": { from: "src/core/sheet/bad.ts", to: "src/core/form/target.ts" },
  "core-layers-form": { from: "src/core/form/bad-layer.ts", to: "src/core/reading/target.ts" },
  "core-siblings": { from: "src/core/rules/bad.ts", to: "src/core/scoring/target.ts" },
  "excel-knows-the-workbook": { from: "src/excel/bad.ts", to: "src/core/form/target.ts" },
  "files-know-no-host": { from: "src/files/bad.ts", to: "src/excel/target.ts" },
  "actions-know-no-face": { from: "src/actions/bad.ts", to: "src/taskpane/target.ts" },
  "faces-call-actions": { from: "src/taskpane/bad.ts", to: "src/files/target.ts" },
  "cli-starts-the-stand-in": { from: "src/cli/bad.ts", to: "src/workbench/host/target.ts" },
  "workbench-knows-none-of-us": { from: "src/workbench/shell/bad.ts", to: "src/actions/target.ts" },
  "host-knows-no-shell": { from: "src/workbench/host/bad.ts", to: "src/workbench/shell/target.ts" },
  "univer-stays-in-the-workbench": { from: "src/taskpane/bad-univer.ts", to: "node_modules/@univerjs/core/index.ts" },
  "src-never-test": { from: "src/excel/bad-test.ts", to: "test/target.ts" },
  "nothing-unresolved": { from: "src/excel/bad-lost.ts", to: "src/excel/not-there.ts" },
};

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function importPath(from: string, to: string): string {
  const up = "../".repeat(from.split("/").length - 1);
  return up + to.replace(/\.ts$/, "");
}

interface Report {
  summary: { violations: { rule: { name: string }; from: string }[] };
}

describe("the import fences", () => {
  let broken: { rule: string; from: string }[];
  let names: string[];

  beforeAll(() => {
    const folder = mkdtempSync(join(tmpdir(), "fences-"));
    try {
      for (const { from, to } of Object.values(VIOLATIONS)) {
        write(folder, from, `import { x } from "${importPath(from, to)}";\nexport const y = x;\n`);
        if (!to.includes("not-there")) write(folder, to, "export const x = 1;\n");
      }
      write(folder, "src/excel/cycle-a.ts", 'import { b } from "./cycle-b";\nexport const a = (): number => b;\n');
      write(folder, "src/excel/cycle-b.ts", 'import { a } from "./cycle-a";\nexport const b = a();\n');
      cpSync(join(ROOT, ".dependency-cruiser.mjs"), join(folder, ".dependency-cruiser.mjs"));
      cpSync(join(ROOT, "tsconfig.json"), join(folder, "tsconfig.json"));
      mkdirSync(join(folder, "node_modules"), { recursive: true });
      symlinkSync(join(ROOT, "node_modules/typescript"), join(folder, "node_modules/typescript"));
      const cli = join(ROOT, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
      const run = spawnSync(process.execPath, [cli, "--config", ".dependency-cruiser.mjs", "--output-type", "json", "src"], {
        cwd: folder,
        encoding: "utf8",
      });
      const report = JSON.parse(run.stdout) as Report;
      broken = report.summary.violations.map(({ rule, from }) => ({ rule: rule.name, from }));
      const listing = execFileSync(
        process.execPath,
        ["--input-type=module", "-e", 'const c = await import(process.argv[1]); process.stdout.write(JSON.stringify(c.default.forbidden))', join(ROOT, ".dependency-cruiser.mjs")],
        { encoding: "utf8" },
      );
      const forbidden = JSON.parse(listing) as { name: string; comment: string }[];
      names = forbidden.map(({ name }) => name);
      for (const { name, comment } of forbidden) if (comment.length < 20) throw new Error(`${name} does not explain itself`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test("every fence has its violation here", () => {
    expect([...Object.keys(VIOLATIONS), "no-cycles"].sort()).toEqual([...names].sort());
  });

  test.each(Object.entries(VIOLATIONS))("%s bites", (rule, { from }) => {
    expect(broken).toContainEqual({ rule, from });
  });

  test("no-cycles bites", () => {
    expect(broken.map(({ rule }) => rule)).toContain("no-cycles");
  });
});

/** Runs in a process of its own, because ESLint loads its configuration by dynamic import. */
const LINT = `
const { ESLint } = require("eslint");
const cases = JSON.parse(process.argv[1]);
(async () => {
  const allowDefaultProject = Object.keys(cases);
  const eslint = new ESLint({ overrideConfig: { languageOptions: { parserOptions: { projectService: { allowDefaultProject } } } } });
  const rules = {};
  for (const [filePath, text] of Object.entries(cases)) {
    const [result] = await eslint.lintText(text, { filePath });
    rules[filePath] = result.messages.map((message) => message.ruleId ?? message.message);
  }
  process.stdout.write(JSON.stringify(rules));
})();
`;

const LINT_VIOLATIONS: Record<string, { rule: string; text: string }> = {
  "src/actions/bad-excel.ts": { rule: "no-restricted-globals", text: "export const bad = () => Excel.run(async () => {});\n" },
  "src/excel/bad-console.ts": { rule: "no-console", text: 'console.log("x");\nexport {};\n' },
  "src/excel/bad-sync.ts": {
    rule: "office-addins/call-sync-after-load",
    text: [
      "export function bad(context: Excel.RequestContext) {",
      "  const range = context.workbook.getSelectedRange();",
      '  range.load("address");',
      "  return range.address;",
      "}",
      "",
    ].join("\n"),
  },
  "src/core/bad-default.ts": { rule: "no-restricted-syntax", text: "const bad = 1;\nexport default bad;\n" },
};

describe("the lint fences", () => {
  let found: Record<string, string[]>;

  beforeAll(() => {
    const cases = Object.fromEntries(Object.entries(LINT_VIOLATIONS).map(([path, { text }]) => [path, text]));
    found = JSON.parse(execFileSync(process.execPath, ["-e", LINT, JSON.stringify(cases)], { cwd: ROOT, encoding: "utf8" })) as Record<string, string[]>;
  });

  test.each(Object.entries(LINT_VIOLATIONS))("%s", (path, { rule }) => {
    expect(found[path]).toContain(rule);
  });
});

describe("core's own compiler settings", () => {
  test("Excel and document do not exist in core", () => {
    const folder = mkdtempSync(join(tmpdir(), "core-types-"));
    try {
      write(folder, "bad.ts", 'export const a = document.title;\nexport const b = Excel.run;\nexport const c = process.env;\n');
      write(folder, "tsconfig.json", JSON.stringify({ extends: join(ROOT, "src/core/tsconfig.json"), include: ["."] }));
      const run = spawnSync(process.execPath, [join(ROOT, "node_modules/typescript/bin/tsc"), "-p", folder], { encoding: "utf8" });
      expect(run.stdout).toContain("Cannot find name 'document'");
      expect(run.stdout).toContain("Cannot find name 'Excel'");
      expect(run.stdout).toContain("Cannot find name 'process'");
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
