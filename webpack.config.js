const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const { BannerPlugin } = require("webpack");

/**
 * Where the pages take office.js from. The default is the unmodified copy that is built into dist/office, for networks without internet;
 * the others are Microsoft's own addresses (https://learn.microsoft.com/office/dev/add-ins/develop/referencing-the-javascript-api-for-office-library-from-its-cdn).
 */
const OFFICE_JS = {
  hosted: "office/office.js",
  cdn: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  "cdn-21vianet": "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
};

/** What office.js asks for from its own folder, for Excel on Windows, Mac and the web, in the two languages of the add-in. */
const OFFICE_FILES = [
  "office.js",
  "excel-win32-16.01.js",
  "excel-mac-16.00.js",
  "excel-web-16.00.js",
  "o15apptofilemappingtable.js",
  "telemetry/oteljs.js",
  "telemetry/oteljs_agave.js",
  "zh-cn/office_strings.js",
  "en-us/office_strings.js",
];

/**
 * @param {{ output?: string }} env
 * @param {{ mode?: "production" | "development" }} argv
 * @returns {import("webpack").Configuration[]}
 */
module.exports = function bundles(env = {}, argv = {}) {
  const mode = argv.mode ?? "production";
  const output = env.output ?? path.join(__dirname, "dist");
  const officeJs = OFFICE_JS[process.env.OFFICE_JS ?? "hosted"];
  if (officeJs === undefined) throw new Error(`OFFICE_JS must be one of ${Object.keys(OFFICE_JS).join(", ")}.`);

  /** @returns {import("webpack").Configuration} */
  const bundle = (name, target, minimize) => ({
    name,
    mode,
    target,
    context: __dirname,
    devtool: mode === "development" ? "cheap-module-source-map" : false,
    output: { path: output, filename: "[name].js", chunkFilename: `chunks/${name}-[id].js` },
    resolve: { extensions: [".ts", ".tsx", ".js", ".json"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: "swc-loader",
          options: {
            swcrc: false,
            jsc: {
              target: "es2021",
              parser: { syntax: "typescript", tsx: true },
              transform: { react: { runtime: "automatic" } },
            },
          },
        },
        { test: /\.css$/, use: ["style-loader", "css-loader"] },
      ],
    },
    optimization: { minimize: mode === "production" && minimize },
    performance: { hints: false },
    stats: "errors-warnings",
    cache: { type: "filesystem", cacheDirectory: path.join(__dirname, ".cache/webpack"), name: `${name}-${mode}`, buildDependencies: { config: [path.join(__dirname, "webpack.config.js")] } },
  });

  const page = (name, template) => new HtmlPlugin({ template, filename: `${name}.html`, chunks: [name], officeJs, scriptLoading: "defer" });

  // What Excel loads: one page for pane and ribbon, and the worker in which the pane reads files. The browsers behind Excel from LTSC 2021 on are WebView2 and Safari's engine.
  const addin = {
    ...bundle("addin", ["web", "es2021"], true),
    entry: { taskpane: "./src/taskpane/index.tsx", "file-worker": "./src/taskpane/file-worker/file-worker-entry.ts" },
  };
  addin.plugins = [
    page("taskpane", "src/taskpane/taskpane.html"),
    new CopyPlugin({
      patterns: [
        ...OFFICE_FILES.map((file) => ({ from: path.join("node_modules/@microsoft/office-js/dist", file), to: path.join("office", file), info: { minimized: true } })),
        { from: "assets", to: "assets" },
        { from: "manifest.xml", to: "manifest.xml" },
      ],
    }),
  ];

  // The stand-in Excel is a tool for our own machines: it is large (Univer) and needs no minimizing.
  const workbench = {
    ...bundle("workbench", ["web", "es2021"], false),
    entry: { workbench: "./src/workbench/shell/index.tsx", "pane-container": "./src/workbench/shell/pane-container.ts" },
  };
  workbench.plugins = [
    page("workbench", "src/workbench/shell/workbench.html"),
    new CopyPlugin({ patterns: [{ from: "*.xlsx", context: "test/fixtures/workbooks", to: "samples/[name][ext]" }] }),
  ];

  const cli = { ...bundle("cli", "node20", false), entry: { jixiao: "./src/cli/jixiao.ts" }, node: { __filename: false, __dirname: false } };
  cli.plugins = [new BannerPlugin({ banner: "#!/usr/bin/env node", raw: true, entryOnly: true })];
  // Microsoft's client is found by Node at run time, and must not become a part of the bundle.
  cli.module = { ...cli.module, parser: { javascript: { createRequire: false } } };
  cli.output = { path: path.join(output, "cli"), filename: "[name].js", chunkFilename: "chunks/[id].js", library: { type: "commonjs2" } };

  return [addin, workbench, cli];
};
