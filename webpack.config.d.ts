import type { Configuration } from "webpack";

/** The bundles of the project; `output` is where they go, dist by default. */
declare function bundles(env?: { output?: string }, argv?: { mode?: "production" | "development" }): Configuration[];
export = bundles;
