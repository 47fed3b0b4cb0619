/**
 * The fences of the architecture. Each comment says where the code belongs instead; test/fences.test.ts feeds each one a violation.
 */
const core = "^src/core/";

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: "no-cycles",
      comment: "Two files that need each other are one unit, or a third one is missing: move what both need into it.",
      severity: "error",
      from: { path: "^src/" },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "core-is-pure",
      comment: "core knows the forms and nothing else: what needs Office goes to src/excel, files to src/files, looks to src/taskpane.",
      severity: "error",
      from: { path: core },
      to: { pathNot: [core, "^node_modules/zod/"] },
    },
    {
      name: "core-layers-sheet",
      comment: "core/sheet knows cells only: what knows forms belongs in core/form or above.",
      severity: "error",
      from: { path: "^src/core/sheet/" },
      to: { path: "^src/core/(?!sheet/|words)" },
    },
    {
      name: "core-layers-form",
      comment: "core/form is the model: what finds, judges or scores forms belongs in reading, rules or scoring.",
      severity: "error",
      from: { path: "^src/core/form/" },
      to: { path: "^src/core/(?!sheet/|form/|words)" },
    },
    {
      name: "core-siblings",
      comment: "reading, rules, scoring, library and templates do not know each other: what two of them need belongs in core/form or core/sheet.",
      severity: "error",
      from: { path: "^src/core/(reading|rules|scoring|library|templates)/" },
      to: { path: "^src/core/(?!sheet/|form/|words)", pathNot: "^src/core/$1/" },
    },
    {
      name: "excel-knows-the-workbook",
      comment: "The gateway reads and writes cells: what knows forms belongs in src/actions, which joins both.",
      severity: "error",
      from: { path: "^src/excel/" },
      to: { path: "^src/", pathNot: ["^src/excel/", "^src/core/sheet/", "^src/core/words"] },
    },
    {
      name: "files-know-no-host",
      comment: "src/files turns bytes into grids: what needs Office or forms belongs in src/actions.",
      severity: "error",
      from: { path: "^src/files/" },
      to: { path: "^src/", pathNot: ["^src/files/", "^src/core/sheet/", "^src/core/words"] },
    },
    {
      name: "actions-know-no-face",
      comment: "An action is called by pane, ribbon and command line alike: what belongs to one of them goes there.",
      severity: "error",
      from: { path: "^src/actions/" },
      to: { path: "^src/(taskpane|ribbon|cli|workbench)/" },
    },
    {
      name: "faces-call-actions",
      comment: "Pane and ribbon show and call actions: reading or writing a workbook belongs in an action.",
      severity: "error",
      from: { path: "^src/(taskpane|ribbon)/" },
      to: { path: "^src/(files|cli|workbench)/" },
    },
    {
      name: "cli-starts-the-stand-in",
      comment: "The command line runs actions through the stand-in Excel's one entrance, src/workbench/host/open-in-node.ts, and knows nothing else of it.",
      severity: "error",
      from: { path: "^src/cli/" },
      to: { path: "^src/(workbench|taskpane|ribbon)/", pathNot: "^src/workbench/host/open-in-node\\.ts$" },
    },
    {
      name: "workbench-knows-none-of-us",
      comment: "The stand-in must not know what it stands in for: host and add-in meet at run time, through Office.js alone. It shares A1 arithmetic and what makes a file a bad one.",
      severity: "error",
      from: { path: "^src/workbench/" },
      to: { path: "^src/", pathNot: ["^src/workbench/", "^src/core/sheet/address\\.ts$", "^src/core/words\\.ts$", "^src/files/open-package\\.ts$"] },
    },
    {
      name: "host-knows-no-shell",
      comment: "The host runs in Node as well: what needs the page belongs in src/workbench/shell.",
      severity: "error",
      from: { path: "^src/workbench/host/" },
      to: { path: "^src/workbench/shell/" },
    },
    {
      name: "univer-stays-in-the-workbench",
      comment: "Univer is the stand-in's engine and must never reach the add-in's bundle.",
      severity: "error",
      from: { path: "^src/(?!workbench/)" },
      to: { path: "^node_modules/@univerjs" },
    },
    {
      name: "src-never-test",
      comment: "What the product needs is product: move it from test/ to src/.",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^test/" },
    },
    {
      name: "nothing-unresolved",
      comment: "An import that leads nowhere.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default", "types"], extensions: [".ts", ".tsx", ".js", ".mjs", ".json"] },
  },
};
