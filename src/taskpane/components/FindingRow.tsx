import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo, type MouseEvent } from "react";
import { printAddress, quoteSheet, rangeOf } from "../../core/sheet/address";
import type { TreeRow } from "../finding-tree-state";
import type { PaneReport, Place } from "../pane-backend";
import type { PaneCommands } from "../pane-store";
import { usePaneText } from "../pane-text";
import { CRASHED_CHECK, type Explain } from "../explanation";
import { FindingFixes } from "./FindingFixes";
import { IgnoreBox } from "./IgnoreBox";
import { useTreeRowStyles, type TreeRowProps } from "./tree-row-styles";

const useStyles = makeStyles({
  finding: { paddingInlineStart: "2.25rem" },
  open: { backgroundColor: tokens.colorNeutralBackground1Selected, boxShadow: `inset ${tokens.strokeWidthThicker} 0 ${tokens.colorBrandStroke1}` },
  line: { display: "flex", columnGap: tokens.spacingHorizontalS },
  lines: { display: "block" },
  address: { flexShrink: 0, color: tokens.colorBrandForegroundLink, fontVariantNumeric: "tabular-nums" },
  sheet: { display: "block", overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  sentence: { minWidth: 0, overflowWrap: "anywhere" },
  // A cell's text can be a page long; open, it is all there.
  clamped: { display: "-webkit-box", WebkitBoxOrient: "vertical", WebkitLineClamp: "3", overflow: "hidden" },
  details: {
    display: "grid",
    gridTemplateColumns: "max-content 1fr",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalXS}`,
    cursor: "auto",
    userSelect: "text",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& > dt": { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightSemibold },
    "& > dd": { margin: 0, overflowWrap: "anywhere" },
    "@media (max-width: 15rem)": { gridTemplateColumns: "1fr" },
  },
  whole: { gridColumn: "1 / -1" },
  spoken: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
  also: { display: "inline-block", minWidth: "24px", minHeight: "24px", fontSize: tokens.fontSizeBase200, marginInlineEnd: tokens.spacingHorizontalS },
});

interface Props extends TreeRowProps<Extract<TreeRow, { kind: "finding" }>> {
  readonly explain: Explain;
  readonly showSheet: boolean;
  readonly waiting: boolean;
  readonly report: PaneReport;
  readonly commands: PaneCommands;
}

/** Address and sentence; on the open one also why, what to do, what can be done at once and the other cells that take part. */
export function FindingRow({ row, explain, showSheet, waiting, current, onFocus, onChoose, report, commands }: Props) {
  const styles = useStyles();
  const shared = useTreeRowStyles();
  const text = usePaneText();
  const { finding } = row.item;
  const address = printAddress(finding.cell);
  const { message, why, how } = explain(finding);
  const sentence = text.say(message, finding.data);
  const fixes = useMemo(() => (row.open ? report.fixesOf(finding) : []), [row.open, report, finding]);
  const onGo = (place: Place): void => void commands.goTo(place);
  const stay = (event: MouseEvent): void => event.stopPropagation();
  return (
    <div
      className={mergeClasses(shared.row, styles.finding, row.open && styles.open)}
      role="treeitem"
      aria-level={2}
      aria-selected={current}
      aria-label={row.open ? undefined : `${text.word(finding.severity)} ${showSheet ? `${finding.sheet} ` : ""}${address} ${sentence}`}
      data-key={row.key}
      tabIndex={current ? 0 : -1}
      onFocus={onFocus}
      onClick={onChoose}
    >
      {/* What is open is read out as a whole: a name of its own would hide why and how from those who listen. */}
      {row.open && <span className={styles.spoken}>{`${text.word(finding.severity)} `}</span>}
      {showSheet && <span className={mergeClasses(styles.address, styles.sheet)}>{`${finding.sheet} ${address} `}</span>}
      <span className={showSheet ? styles.lines : styles.line}>
        {!showSheet && <span className={styles.address}>{`${address} `}</span>}
        <span className={mergeClasses(styles.sentence, !row.open && styles.clamped)}>{sentence}</span>
      </span>
      {row.open && (
        <dl className={styles.details} onClick={stay}>
          <dt>{text.word("why")}</dt>
          <dd>{text.say(why, finding.data)}</dd>
          <dt>{text.word("how")}</dt>
          <dd>{text.say(how, finding.data)}</dd>
          {fixes.length > 0 && <dt>{text.word("doFix")}</dt>}
          {fixes.length > 0 && (
            <dd>
              <FindingFixes fixes={fixes} sheet={finding.sheet} waiting={waiting} onGo={onGo} onFix={(choice) => void commands.fix(finding, choice)} />
            </dd>
          )}
          {finding.alsoCells.length > 0 && <dt>{text.word("alsoSee")}</dt>}
          {finding.alsoCells.length > 0 && (
            <dd>
              {finding.alsoCells.map(({ sheet, cell }, i) => (
                <Link key={i} as="button" className={styles.also} onClick={() => onGo({ sheet, area: rangeOf(cell) })}>
                  {sheet === finding.sheet ? printAddress(cell) : `${quoteSheet(sheet)}!${printAddress(cell)}`}
                </Link>
              ))}
            </dd>
          )}
          {finding.message !== CRASHED_CHECK && (
            <dd className={styles.whole}>
              <IgnoreBox waiting={waiting} onIgnore={(reason, whole) => void commands.ignore(finding, reason, whole)} />
            </dd>
          )}
        </dl>
      )}
    </div>
  );
}
