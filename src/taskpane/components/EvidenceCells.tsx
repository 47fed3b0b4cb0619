import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { printAddress, type CellAddress } from "../../core/sheet/address";
import { usePaneText } from "../pane-text";

const useStyles = makeStyles({
  list: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXXS, margin: 0, padding: 0, listStyleType: "none" },
  entry: { minWidth: 0, maxWidth: "100%" },
  link: { maxWidth: "100%", textAlign: "start", overflowWrap: "anywhere" },
  address: { fontVariantNumeric: "tabular-nums" },
  label: { marginInlineStart: tokens.spacingHorizontalXS, color: tokens.colorNeutralForeground1 },
});

/** Cells shown at first, and by each 再显示. */
const AT_ONCE = 24;

interface Props {
  readonly cells: readonly { readonly cell: CellAddress; readonly label?: string }[];
  readonly onGo: (cell: CellAddress) => void;
}

/** Cells to go to, each with what is said of it; a form of thousands does not make the pane slow. */
export function EvidenceCells({ cells, onGo }: Props) {
  const styles = useStyles();
  const text = usePaneText();
  const [shown, setShown] = useState(AT_ONCE);
  const left = cells.length - shown;
  return (
    <ul className={styles.list}>
      {cells.slice(0, shown).map(({ cell, label }, i) => (
        <li key={i} className={styles.entry}>
          <Link as="button" className={styles.link} onClick={() => onGo(cell)}>
            <span className={styles.address}>{printAddress(cell)}</span>
            {label !== undefined && <span className={styles.label}>{label}</span>}
          </Link>
        </li>
      ))}
      {left > 0 && (
        <li>
          <Link as="button" onClick={() => setShown(shown + AT_ONCE)}>
            {text.word("evidenceMore", { n: Math.min(AT_ONCE, left) })}
          </Link>
        </li>
      )}
    </ul>
  );
}
