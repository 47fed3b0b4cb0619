/** @type {import('jest').Config} */
module.exports = {
  rootDir: __dirname,
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  testEnvironment: "node",
  transform: { "\\.[jt]sx?$": "@swc/jest" },
  moduleNameMapper: { "\\.css$": "<rootDir>/test/support/empty-style.js" },
  setupFilesAfterEnv: ["<rootDir>/test/support/fail-on-console.ts"],
  testTimeout: 60000,
  maxWorkers: 2,
};
