#!/usr/bin/env node
/**
 * `jixiao`, the add-in's command line: a face over the action catalogue. See `jixiao --help`.
 */
import { runCommand } from "./run-command";

void runCommand(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  isTerminal: process.stderr.isTTY,
}).then((status) => {
  process.exitCode = status;
});
