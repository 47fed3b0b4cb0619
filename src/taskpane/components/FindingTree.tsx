import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useReducer, useRef, type KeyboardEvent } from "react";
import { START, currentRow, keyTarget, reduceTree, treeRows, type TreeRow } from "../finding-tree-state";
import type { FindingGroup } from "../finding-groups";
import type { PaneReport } from "../pane-backend";
import type { PaneCommands } from "../pane-store";
import { usePaneText } from "../pane-text";
import { FindingRow } from "./FindingRow";
import { GroupRow } from "./GroupRow";
import { MoreRow } from "./MoreRow";
import type { Explain } from "../explanation";

const useStyles = makeStyles({
  // Excel's pane has no edge of its own: the scrollbar stays visible so that a cut-off list is seen to be one.
  tree: { flexGrow: 1, flexBasis: 0, minHeight: 0, overflowY: "scroll", paddingBottom: tokens.spacingVerticalS },
});

interface Props {
  readonly groups: readonly FindingGroup[];
  readonly explain: Explain;
  /** Findings of several sheets are in the list. */
  readonly showSheets: boolean;
  /** Something is going on, and takes long. */
  readonly waiting: boolean;
  readonly report: PaneReport;
  readonly commands: PaneCommands;
}

/**
 * Findings by rule as a tree (WAI-ARIA Authoring Practices, tree view): arrows move, Enter goes to the cell.
 */
export function FindingTree({ groups, explain, showSheets, waiting, report, commands }: Props) {
  const styles = useStyles();
  const text = usePaneText();
  const [state, dispatch] = useReducer(reduceTree, START);
  const tree = useRef<HTMLDivElement>(null);
  const byKeyboard = useRef(false);
  const rows = treeRows(groups, state);
  const current = currentRow(rows, state);

  useEffect(() => {
    if (!byKeyboard.current) return;
    byKeyboard.current = false;
    const row = [...(tree.current?.children ?? [])].find((child) => child.getAttribute("data-key") === state.current);
    if (row instanceof HTMLElement) row.focus();
  });

  // Where the row that had the focus has gone, mended or ignored, the one that took its place has it.
  const place = useRef(0);
  const lost = useRef(false);
  const at = rows.findIndex(({ key }) => key === state.current);
  useEffect(() => {
    if (at >= 0) place.current = at;
  }, [at]);
  const gone = state.current !== null && at < 0;
  useEffect(() => {
    const next = gone ? rows[Math.min(place.current, rows.length - 1)] : undefined;
    if (!next) return;
    // Never while the person is in the sheet: their next key would land here.
    byKeyboard.current = lost.current && document.hasFocus() && document.activeElement === document.body;
    dispatch({ kind: "focused", key: next.key });
  }, [gone, rows]);

  const choose = (row: TreeRow, alone: boolean): void => {
    if (row.kind === "group") return dispatch({ kind: "fold-toggled", group: row.group });
    if (row.kind === "more") return dispatch({ kind: "more-asked", group: row.group });
    dispatch({ kind: "opened", key: row.key, alone });
    void commands.goTo({ sheet: row.item.finding.sheet, area: row.item.finding.area });
  };

  const toggle = (row: TreeRow): void => {
    if (row.kind === "group") dispatch({ kind: "fold-toggled", group: row.group });
    if (row.kind === "finding") dispatch(row.open ? { kind: "closed", key: row.key } : { kind: "opened", key: row.key, alone: true });
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    // An IME's Enter ends its composition and is not meant for the list.
    if (!current || event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    const onRow = event.target instanceof HTMLElement && event.target.getAttribute("role") === "treeitem";
    if (!onRow) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      return choose(current, true);
    }
    const target = keyTarget(rows, current, event.key);
    if (!target) return;
    event.preventDefault();
    byKeyboard.current = true;
    if ("toggle" in target) return toggle(target.toggle);
    dispatch({ kind: "focused", key: target.go.key });
  };

  return (
    <div ref={tree} className={styles.tree} role="tree" aria-label={text.word("findings")} onKeyDown={onKeyDown} onFocus={() => (lost.current = true)} onBlur={({ relatedTarget }) => (lost.current = relatedTarget === null)} onPointerLeave={() => dispatch({ kind: "left" })}>
      {rows.map((row) => {
        const shared = { current: row === current, onFocus: () => dispatch({ kind: "focused", key: row.key }), onChoose: () => choose(row, false) };
        if (row.kind === "group") return <GroupRow key={row.key} {...shared} row={row} explain={explain} />;
        if (row.kind === "more") return <MoreRow key={row.key} {...shared} row={row} />;
        return <FindingRow key={row.key} {...shared} row={row} explain={explain} showSheet={showSheets} waiting={waiting} report={report} commands={commands} />;
      })}
    </div>
  );
}
