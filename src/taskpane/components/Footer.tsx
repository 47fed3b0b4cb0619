import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Words } from "../../core/words";
import type { Busy } from "../pane-state";
import { usePaneText } from "../pane-text";

const useStyles = makeStyles({
  footer: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    flexShrink: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    // 撤销 gives way first, so that the others stay in place when it comes; lines wrap only where the text is much enlarged.
    flexWrap: "wrap",
    rowGap: tokens.spacingVerticalXS,
  },
  button: { flexShrink: 0, minWidth: 0, paddingInline: tokens.spacingHorizontalS, whiteSpace: "nowrap" },
  undo: { flexGrow: 1, flexShrink: 1, flexBasis: "7rem", minWidth: 0, justifyContent: "flex-end", paddingInline: tokens.spacingHorizontalXS, whiteSpace: "nowrap" },
  undoText: { minWidth: 0, overflow: "hidden", textOverflow: "ellipsis" },
  icon: { width: "1rem", height: "1rem", flexShrink: 0, marginInlineEnd: tokens.spacingHorizontalXS },
});

interface Props {
  readonly canMark: boolean;
  readonly busy: Busy | null;
  readonly undo: Words | null;
  readonly onMark: () => void;
  readonly onClear: () => void;
  readonly onUndo: () => void;
}

/** Always in its place; what cannot be done now is greyed and can still be reached by keyboard. */
export function Footer({ canMark, busy, undo, onMark, onClear, onUndo }: Props) {
  const styles = useStyles();
  const text = usePaneText();
  // In the first second nothing changes its look: a flicker says less than nothing.
  const waiting = busy?.slow === true;
  const undoes = undo && text.word("undo", { what: text.say(undo) });
  return (
    <footer className={styles.footer}>
      <Button size="small" className={styles.button} disabledFocusable={!canMark || waiting} aria-busy={busy?.action === "mark-findings"} onClick={onMark}>
        {text.word("mark")}
      </Button>
      <Button size="small" className={styles.button} disabledFocusable={waiting} aria-busy={busy?.action === "clear-marks"} onClick={onClear}>
        {text.word("clearMarks")}
      </Button>
      {undoes && (
        <Button size="small" appearance="subtle" className={styles.undo} title={undoes} disabledFocusable={waiting} aria-busy={busy?.action === "undo"} onClick={onUndo}>
          <svg className={styles.icon} viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.3" aria-hidden="true" focusable="false">
            <path d="M6.5 2.5 3 6l3.5 3.5M3 6h6a4 4 0 0 1 0 8H6" />
          </svg>
          <span className={styles.undoText}>{undoes}</span>
        </Button>
      )}
    </footer>
  );
}
