import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type KeyboardEvent } from "react";
import { BlockRow } from "./BlockRow";
import { IndicatorRow } from "./IndicatorRow";
import type { ListItem } from "./library-items";
import { moveInList } from "./move-in-list";
import { useLibraryText } from "./library-words";
import { useLibrary } from "./use-library";

const useStyles = makeStyles({
  list: { flexGrow: 1, flexBasis: 0, minHeight: 0, margin: 0, padding: 0, overflowY: "auto", listStyleType: "none" },
  heading: {
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXS}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface Props {
  readonly items: readonly ListItem[];
  /** Back to the search field. */
  readonly onLeave: () => void;
}

/** One stop for Tab; inside, arrows go from row to row, Enter opens a block or ticks an indicator, Esc leads back to the search field. */
export function ItemList({ items, onLeave }: Props) {
  const styles = useStyles();
  const { word } = useLibraryText();
  const list = useRef<HTMLUListElement>(null);
  const { session, state } = useLibrary();
  const rows = items.filter(({ kind }) => kind !== "heading");
  const current = rows.find(({ key }) => key === state.current)?.key ?? rows[0]?.key ?? null;

  // Whoever comes back from a page that was opened here goes on where he was; nobody who is elsewhere is drawn in.
  useEffect(() => {
    if (document.activeElement === document.body) list.current?.querySelector<HTMLElement>('[data-item][tabindex="0"]')?.focus();
  }, []);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || !(event.target instanceof HTMLElement) || !event.target.hasAttribute("data-item")) return;
    if (event.key === "Enter" && event.target instanceof HTMLInputElement) {
      event.preventDefault();
      return event.target.click();
    }
    if (event.key === "Escape") {
      event.preventDefault();
      return onLeave();
    }
    if (event.key !== "ArrowUp" || event.target !== list.current?.querySelector("[data-item]")) return moveInList(event);
    event.preventDefault();
    onLeave();
  };

  return (
    <ul ref={list} className={styles.list} aria-label={word("results")} onKeyDown={onKeyDown}>
      {items.map((item) => {
        const shared = { current: item.key === current, onFocus: () => session.dispatch({ kind: "focused", key: item.key }) };
        if (item.kind === "heading") {
          return (
            <li key={item.key} className={styles.heading}>
              {word(item.word)}
            </li>
          );
        }
        return item.kind === "block" ? <BlockRow key={item.key} {...shared} item={item} /> : <IndicatorRow key={item.key} {...shared} item={item} />;
      })}
    </ul>
  );
}
