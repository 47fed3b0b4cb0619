/**
 * `jixiao actions`: the catalogue as it is.
 */
import { z } from "zod";
import { ACTIONS } from "../actions";
import { type Terminal } from "./run-command";

export function listActions({ json }: { readonly json: boolean }, terminal: Terminal): 0 {
  const actions = ACTIONS.map(({ id, title, params, changesWorkbook }) => ({
    id,
    title: title["zh-CN"],
    params: z.toJSONSchema(params, { io: "input" }),
    changesWorkbook,
  }));
  if (json) terminal.out(`${JSON.stringify(actions, null, 2)}\n`);
  else for (const { id, title } of actions) terminal.out(`${id.padEnd(24)}${title}\n`);
  return 0;
}
