/** @type {import('jest').Config} */
module.exports = {
  rootDir: __dirname,
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  testEnvironment: "node",
  transform: { "\\.[jt]sx?$": "@swc/jest" },
  // Univer is CommonJS here and requires these, which are ES modules only: Node can, Jest cannot.
  transformIgnorePatterns: ["/node_modules/(?!(lodash-es|rbush|quickselect|cjk-regex|unicode-regex|regexp-util|franc-min|trigram-utils|n-gram|collapse-white-space|kdbush|nanoid)/)"],
  moduleNameMapper: { "\\.css$": "<rootDir>/test/support/empty-style.js" },
  setupFilesAfterEnv: ["<rootDir>/test/support/fail-on-console.ts"],
  testTimeout: 60000,
  maxWorkers: 2,
};
