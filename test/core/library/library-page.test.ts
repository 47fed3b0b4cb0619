import { readFileSync } from "node:fs";
import { LIBRARY_PAGE, renderLibrary } from "../../../scripts/render-library";

test("docs/library.md is what scripts/render-library.ts renders", () => {
  expect(readFileSync(LIBRARY_PAGE, "utf8")).toBe(renderLibrary());
});
