import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { printAddress, quoteSheet, rangeOf } from "../../core/sheet/address";
import type { CellChange } from "../../actions/plan-fixes";
import type { Place } from "../pane-backend";
import { usePaneText } from "../pane-text";
import { compareTexts, shorten, type TextPart } from "../text-change";

const useStyles = makeStyles({
  line: { display: "flex", columnGap: tokens.spacingHorizontalS, alignItems: "baseline", minWidth: 0 },
  address: { flexShrink: 0, minWidth: "24px", minHeight: "24px", fontSize: "inherit", fontVariantNumeric: "tabular-nums" },
  texts: { minWidth: 0, overflowWrap: "anywhere", whiteSpace: "pre-wrap" },
  // Told apart by line and weight as well as by colour; a space that comes or goes is seen by its ground.
  cut: { color: tokens.colorStatusDangerForeground1, backgroundColor: tokens.colorStatusDangerBackground1, textDecorationLine: "line-through" },
  put: { color: tokens.colorStatusSuccessForeground1, backgroundColor: tokens.colorStatusSuccessBackground1, textDecorationLine: "none", fontWeight: tokens.fontWeightSemibold },
  blank: { color: tokens.colorNeutralForeground3 },
});

/** A text up to this long is shown before and after; of a longer one, where it changes. */
const SHORT = 24;

interface Props {
  readonly change: CellChange;
  /** The sheet that goes without saying. */
  readonly sheet: string | null;
  readonly onGo: (place: Place) => void;
}

/** B7 15 → 45; of a long text its changed places. */
export function ChangeLine({ change, sheet, onGo }: Props) {
  const styles = useStyles();
  const text = usePaneText();
  const { from, to } = change;
  const address = printAddress(change.cell);
  const parts = compareTexts(from, to);
  const blank = <span className={styles.blank}>{text.word("blankCell")}</span>;
  const show = (shown: readonly TextPart[]) =>
    shown.map(({ kind, text: part }, i) => {
      if (kind === "same") return <span key={i}>{part}</span>;
      return kind === "cut" ? <del key={i} className={styles.cut}>{part}</del> : <ins key={i} className={styles.put}>{part}</ins>;
    });
  return (
    <span className={styles.line}>
      <Link as="button" className={styles.address} onClick={() => onGo({ sheet: change.sheet, area: rangeOf(change.cell) })}>
        {change.sheet === sheet ? address : `${quoteSheet(change.sheet)}!${address}`}
      </Link>
      {from.length > SHORT && to !== "" ? (
        <span className={styles.texts}>{show(shorten(parts))}</span>
      ) : (
        <span className={styles.texts}>
          {from === "" ? blank : show(parts.filter(({ kind }) => kind !== "put"))}
          {" → "}
          {to === "" ? blank : show(parts.filter(({ kind }) => kind !== "cut"))}
        </span>
      )}
    </span>
  );
}
