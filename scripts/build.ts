/**
 * `npm run build [folder]`: builds everything into dist, or into another folder. start.ts and the browser tests use it, too.
 */
import { rm } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import webpack from "webpack";
import bundles from "../webpack.config.js";

export const DIST = path.join(__dirname, "../dist");

/** What the pages need; the command line is a bundle of its own. */
export const PAGES = ["addin", "workbench"];

/** What the bundler had to say, in its own words. */
export class BuildError extends Error {}

/**
 * Builds the named bundles of webpack.config.js (all without names) into `directory`, which is emptied first.
 * @throws {BuildError} with the bundler's messages where something does not compile.
 */
export async function build(directory: string, names?: readonly string[]): Promise<void> {
  await rm(directory, { recursive: true, force: true });
  const all = bundles({ output: path.resolve(directory) });
  const compiler = webpack(all.filter(({ name }) => !names || names.includes(name ?? "")));
  const stats = await promisify(compiler.run.bind(compiler))();
  // Closing writes the cache that makes the next build fast.
  await promisify(compiler.close.bind(compiler))();
  if (stats?.hasErrors()) throw new BuildError(stats.toString({ preset: "errors-only", colors: false }));
}

if (require.main === module) {
  const [directory, ...names] = process.argv.slice(2);
  build(directory ?? DIST, names.length > 0 ? names : undefined).catch((failure: unknown) => {
    process.stderr.write(`${failure instanceof Error ? failure.message : String(failure)}\n`);
    process.exitCode = 1;
  });
}
