/**
 * Whoever works by keyboard never loses the focus: where what had it goes away (a notice that was read, a row that was deleted), it goes on
 * to what is nearest.
 */
import { useEffect } from "react";

/** What can take the focus: a list's one stop comes before anything else of the same part. */
const STOPS = ['[role="treeitem"][tabindex="0"]', '[data-item][tabindex="0"]', 'button:not([tabindex="-1"]), select, input:not([type="file"]), textarea, a[href]'];

/** Follows the focus on the pane's page for as long as it is shown. */
export function useKeptFocus(): void {
  useEffect(() => {
    /** What had the focus last, and everything around it. */
    let path: readonly Element[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const remember = ({ target }: FocusEvent): void => {
      path = target instanceof Element ? around(target) : [];
    };
    const mend = (): void => {
      const [last] = path;
      const now = document.activeElement;
      if (!last || last.isConnected || (now !== null && now !== document.body && now.isConnected)) return;
      for (const part of path.filter(({ isConnected }) => isConnected)) {
        const next = STOPS.map((stop) => part.querySelector<HTMLElement>(stop)).find((found) => found !== null);
        if (next) return next.focus();
      }
    };
    // Whoever took it away may have a better place in mind, and gets the time to go there.
    const observer = new MutationObserver(() => {
      clearTimeout(timer);
      if (path[0]?.isConnected === false) timer = setTimeout(mend, 0);
    });
    document.addEventListener("focus", remember, true);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      clearTimeout(timer);
      document.removeEventListener("focus", remember, true);
      observer.disconnect();
    };
  }, []);
}

function around(element: Element): readonly Element[] {
  const path: Element[] = [];
  for (let one: Element | null = element; one; one = one.parentElement) path.push(one);
  return path;
}
