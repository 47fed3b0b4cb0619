/**
 * What the pane remembers between sessions. Storage may be switched off or full; then it forgets, and works all the same.
 */
export interface Memory {
  readonly recall: (key: string) => string | null;
  readonly remember: (key: string, value: string) => void;
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
  const remember = (key: string, value: string): void => attempt((storage) => storage.setItem(prefix + key, value), undefined);
  const recall = (key: string): string | null => attempt((storage) => storage.getItem(prefix + key), null);
  return {
    recall,
    remember,
    works: () => {
      remember("probe", "1");
      return recall("probe") === "1";
    },
  };
}
