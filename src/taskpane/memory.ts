/**
 * What the pane remembers between sessions. Storage may be switched off or full; then it forgets, and works all the same.
 */
export interface Memory {
  readonly recall: (key: string) => string | null;
  readonly remember: (key: string, value: string) => void;
  /** For what a person would miss: says whether it is kept, or why not (no room left; storage switched off). */
  readonly keep: (key: string, value: string) => "kept" | "full" | "off";
  /** Calls the listener when another window of the add-in has remembered something else under the key; gives back what stops it. */
  readonly follow: (key: string, listener: () => void) => () => void;
  /** Whether anything is kept at all. */
  readonly works: () => boolean;
}

/** `prefix` keeps apart what several add-ins of one address store: https://learn.microsoft.com/office/dev/add-ins/develop/persisting-add-in-state-and-settings */
export function browserMemory(prefix: string): Memory {
  // Reaching for the property alone throws where storage is blocked, so it stands inside each attempt.
  const attempt = <T>(use: (storage: Storage) => T, otherwise: T): T => {
    try {
      return use(window.localStorage);
    } catch {
      return otherwise;
    }
  };
  const keep: Memory["keep"] = (key, value) => {
    try {
      window.localStorage.setItem(prefix + key, value);
      return "kept";
    } catch (refusal) {
      return refusal instanceof Error && /quota/i.test(refusal.name) ? "full" : "off";
    }
  };
  const remember = (key: string, value: string): void => void keep(key, value);
  const recall = (key: string): string | null => attempt((storage) => storage.getItem(prefix + key), null);
  return {
    recall,
    remember,
    keep,
    follow: (key, listener) => {
      const heard = (event: StorageEvent): void => {
        // Without a key everything was cleared.
        if (event.key === null || event.key === prefix + key) listener();
      };
      window.addEventListener("storage", heard);
      return () => window.removeEventListener("storage", heard);
    },
    works: () => {
      remember("probe", "1");
      return recall("probe") === "1";
    },
  };
}
