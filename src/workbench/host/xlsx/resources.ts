/** Resources of the snapshot: what Univer's plugins keep beside the grid, as JSON under a name each. */
import type { IWorkbookData } from "@univerjs/core";

/** The resource, or null where the snapshot has none: then its plugin was not there, and nothing is known to have changed. */
export function readResource<Value>(snapshot: Pick<IWorkbookData, "resources">, name: string): Value | null {
  const resource = snapshot.resources?.find((candidate) => candidate.name === name);
  if (!resource) return null;
  return (resource.data === "" ? {} : JSON.parse(resource.data)) as Value;
}
