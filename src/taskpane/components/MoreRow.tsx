import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ROWS_AT_ONCE, type TreeRow } from "../finding-tree-state";
import { usePaneText } from "../pane-text";
import { useTreeRowStyles, type TreeRowProps } from "./tree-row-styles";

const useStyles = makeStyles({
  more: { paddingInlineStart: "2.25rem", color: tokens.colorBrandForegroundLink },
});

/** 再显示 50 处 */
export function MoreRow({ row, current, onFocus, onChoose }: TreeRowProps<Extract<TreeRow, { kind: "more" }>>) {
  const styles = useStyles();
  const shared = useTreeRowStyles();
  const text = usePaneText();
  return (
    <div
      className={mergeClasses(shared.row, styles.more)}
      role="treeitem"
      aria-level={2}
      aria-selected={current}
      data-key={row.key}
      tabIndex={current ? 0 : -1}
      onFocus={onFocus}
      onClick={onChoose}
    >
      {text.word("showMore", { n: Math.min(ROWS_AT_ONCE, row.left), left: row.left })}
    </div>
  );
}
