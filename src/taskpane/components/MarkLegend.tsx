import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { MarkKind } from "../../core/sheet/edit";
import { MARK_LOOKS } from "../../excel/marks";
import { usePaneText } from "../pane-text";
import type { PaneWordKey } from "../words.zh-CN";

const useStyles = makeStyles({
  legend: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    flexShrink: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  list: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalXXS, margin: 0, padding: 0, listStyleType: "none" },
  link: { fontSize: tokens.fontSizeBase200 },
  // Looks as the cell does, which keeps its colours in a dark pane and in high contrast too.
  mark: { paddingInline: tokens.spacingHorizontalXS, color: "#242424", forcedColorAdjust: "none" },
});

const KINDS: readonly (readonly [MarkKind, PaneWordKey])[] = [
  ["error", "error"],
  ["warning", "warning"],
  ["hint", "hint"],
  ["to-fill", "toFill"],
];

/** Excel's lines in the page's words; the page has no line of dashes and dots. */
const LINES: Readonly<Record<string, string>> = { Continuous: "solid", Dash: "dashed", Dot: "dotted", DashDot: "dashed" };

interface Props {
  /** Brings the marks up to date; null where they say what the list says, or nobody knows. */
  readonly onUpdate: (() => void) | null;
}

/** How marks look in the sheet, as long as there are any, and whether they are of an earlier check. */
export function MarkLegend({ onUpdate }: Props) {
  const styles = useStyles();
  const text = usePaneText();
  return (
    <div className={styles.legend}>
      <span>{text.word("legend")}</span>
      <ul className={styles.list} aria-label={text.word("legend")}>
        {KINDS.map(([kind, word]) => {
          const { fill, line, lineColor, letters } = MARK_LOOKS[kind];
          return (
            <li
              key={kind}
              className={styles.mark}
              style={{
                backgroundColor: fill,
                border: `1px ${LINES[line ?? ""] ?? "solid"} ${lineColor}`,
                ...(letters === "bold" && { fontWeight: 600 }),
                ...(letters === "italic" && { fontStyle: "italic" }),
                ...(letters === "underline" && { textDecoration: "underline" }),
              }}
            >
              {text.word(word)}
            </li>
          );
        })}
      </ul>
      {onUpdate && (
        <span role="status">
          {text.word("marksOld")}{" "}
          <Link as="button" className={styles.link} onClick={onUpdate}>
            {text.word("marksUpdate")}
          </Link>
        </span>
      )}
    </div>
  );
}
