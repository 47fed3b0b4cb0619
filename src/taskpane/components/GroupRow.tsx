import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { TreeRow } from "../finding-tree-state";
import { usePaneText } from "../pane-text";
import type { Explain } from "../explanation";
import { SeverityIcon } from "./SeverityIcon";
import { useTreeRowStyles, type TreeRowProps } from "./tree-row-styles";

const useStyles = makeStyles({
  group: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS, paddingInlineStart: tokens.spacingHorizontalS },
  chevron: { flexShrink: 0, width: "0.75rem", height: "0.75rem", fill: "none", stroke: "currentColor", color: tokens.colorNeutralForeground3 },
  unfolded: { transform: "rotate(90deg)" },
  title: { flexGrow: 1, minWidth: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  word: { flexShrink: 0, fontSize: tokens.fontSizeBase200 },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  hint: { color: tokens.colorNeutralForeground3 },
});

interface Props extends TreeRowProps<Extract<TreeRow, { kind: "group" }>> {
  readonly explain: Explain;
}

export function GroupRow({ row, explain, current, onFocus, onChoose }: Props) {
  const styles = useStyles();
  const shared = useTreeRowStyles();
  const text = usePaneText();
  const { severity, items } = row.group;
  const title = items[0] ? text.say(explain(items[0].finding).title) : "";
  return (
    <div
      className={mergeClasses(shared.row, styles.group)}
      role="treeitem"
      aria-level={1}
      aria-expanded={!row.folded}
      aria-selected={current}
      data-key={row.key}
      tabIndex={current ? 0 : -1}
      onFocus={onFocus}
      onClick={onChoose}
    >
      <svg className={mergeClasses(styles.chevron, !row.folded && styles.unfolded)} viewBox="0 0 12 12" strokeWidth="1.5" aria-hidden="true" focusable="false">
        <path d="m4 2 4 4-4 4" />
      </svg>
      <SeverityIcon severity={severity} />
      <span className={styles.title}>{text.word("ruleCount", { rule: title, n: items.length })}</span>
      <span className={mergeClasses(styles.word, styles[severity])}>{text.word(severity)}</span>
    </div>
  );
}
