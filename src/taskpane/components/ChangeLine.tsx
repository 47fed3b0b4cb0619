import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { printAddress, quoteSheet, rangeOf } from "../../core/sheet/address";
import type { CellChange } from "../../actions/plan-fixes";
import type { Place } from "../pane-backend";
import { usePaneText } from "../pane-text";
import { textChange } from "../text-change";

const useStyles = makeStyles({
  line: { display: "flex", columnGap: tokens.spacingHorizontalS, alignItems: "baseline", minWidth: 0 },
  address: { flexShrink: 0, fontSize: "inherit", fontVariantNumeric: "tabular-nums" },
  texts: { minWidth: 0, overflowWrap: "anywhere", whiteSpace: "pre-wrap" },
  // Told apart by line and weight as well as by colour; a space that comes or goes is seen by its ground.
  cut: { color: tokens.colorStatusDangerForeground1, backgroundColor: tokens.colorStatusDangerBackground1, textDecorationLine: "line-through" },
  put: { color: tokens.colorStatusSuccessForeground1, backgroundColor: tokens.colorStatusSuccessBackground1, textDecorationLine: "none", fontWeight: tokens.fontWeightSemibold },
  blank: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly change: CellChange;
  /** The sheet that goes without saying. */
  readonly sheet: string | null;
  readonly onGo: (place: Place) => void;
}

/** B7 15 → 45 */
export function ChangeLine({ change, sheet, onGo }: Props) {
  const styles = useStyles();
  const text = usePaneText();
  const { before, cut, put, after } = textChange(change.from, change.to);
  const address = printAddress(change.cell);
  const blank = <span className={styles.blank}>{text.word("blankCell")}</span>;
  return (
    <span className={styles.line}>
      <Link as="button" className={styles.address} onClick={() => onGo({ sheet: change.sheet, area: rangeOf(change.cell) })}>
        {change.sheet === sheet ? address : `${quoteSheet(change.sheet)}!${address}`}
      </Link>
      <span className={styles.texts}>
        {change.from === "" ? blank : before}
        {cut && <del className={styles.cut}>{cut}</del>}
        {change.from !== "" && after}
        {" → "}
        {change.to === "" ? blank : before}
        {put && <ins className={styles.put}>{put}</ins>}
        {change.to !== "" && after}
      </span>
    </span>
  );
}
