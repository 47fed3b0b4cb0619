/**
 * `npm start`: builds, serves the workbench to this machine alone, and prints its address.
 */
import { build, DIST, PAGES } from "./build";
import { serve } from "./serve";

async function start(): Promise<void> {
  await build(DIST, PAGES);
  const server = await serve({ directory: DIST, port: Number(process.env["PORT"] ?? 3000), workbench: true });
  process.stdout.write(`${server.url}\n`);
}

start().catch((failure: unknown) => {
  process.stderr.write(`${failure instanceof Error ? failure.message : String(failure)}\n`);
  process.exitCode = 1;
});
