/**
 * Builds the pages into dist, once. `npm run build` runs it; start.ts and the browser tests call it.
 */
import { rm } from "node:fs/promises";
import path from "node:path";
import webpack from "webpack";
import bundles from "../webpack.config.js";

export const DIST = path.join(__dirname, "../dist");

/** What the bundler had to say, in its own words. */
export class BuildError extends Error {}

/**
 * Everything a page needs, in `directory`, which is emptied first.
 * @throws {BuildError} with the bundler's messages where something does not compile.
 */
export async function build(directory: string): Promise<void> {
  await rm(directory, { recursive: true, force: true });
  const compiler = webpack(bundles({ output: directory }));
  const stats = await new Promise<webpack.MultiStats | undefined>((resolve, reject) => {
    compiler.run((failure, result) => (failure ? reject(failure) : resolve(result)));
  });
  // Closing writes the cache that makes the next build fast.
  await new Promise<void>((resolve, reject) => compiler.close((failure) => (failure ? reject(failure) : resolve())));
  if (stats?.hasErrors()) throw new BuildError(stats.toString({ preset: "errors-only", colors: false }));
}

if (require.main === module) {
  build(DIST).catch((failure: unknown) => {
    process.stderr.write(`${failure instanceof Error ? failure.message : String(failure)}\n`);
    process.exitCode = 1;
  });
}
