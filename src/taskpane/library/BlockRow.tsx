import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { planBlockRemoval } from "../../core/library/own/change-library";
import { pointsOf, type ListItem } from "./library-items";
import { libraryWords, useLibraryText } from "./library-words";
import { useRowStyles, type RowProps } from "./row-styles";
import { useLibrary } from "./use-library";

const useStyles = makeStyles({
  block: {
    display: "block",
    flexGrow: 1,
    minWidth: 0,
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: "inherit",
    lineHeight: "inherit",
    textAlign: "start",
    overflowWrap: "anywhere",
    cursor: "pointer",
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})` },
  },
});

/** A block as one line; it opens to its rows. */
export function BlockRow({ item: { block, because }, current, onFocus }: RowProps<Extract<ListItem, { kind: "block" }>>) {
  const styles = useStyles();
  const rows = useRowStyles();
  const { word } = useLibraryText();
  const { session } = useLibrary();
  const facts = { name: block.name, n: block.rows.length, points: pointsOf(block.rows) };
  const open = (): void => session.dispatch({ kind: "choice-opened", title: { words: libraryWords("blockLine"), data: facts }, block: block.own ? null : block.id, rows: block.rows });
  const dissolve = (): void => void session.change(() => planBlockRemoval(block.id), { words: libraryWords("blockRemoved"), data: { name: block.name } });
  return (
    <li className={rows.row}>
      <button type="button" className={styles.block} data-item="" tabIndex={current ? 0 : -1} onFocus={onFocus} onClick={open}>
        {word("blockLine", facts)}
        {because.length > 0 && <span className={mergeClasses(rows.small)}>{word("because", { words: because.slice(0, 3).join("、") })}</span>}
      </button>
      {block.own && (
        <Link as="button" className={rows.link} aria-label={word("removeBlockOf", { name: block.name })} onClick={dissolve}>
          {word("removeBlock")}
        </Link>
      )}
    </li>
  );
}
