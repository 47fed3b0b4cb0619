import { makeStyles, tokens } from "@fluentui/react-components";
import { asWritten } from "../../core/library/as-written";
import type { ChoiceRow } from "./choice-view";
import { useLibraryText } from "./library-words";
import { printTarget } from "./print-target";
import { useRowStyles } from "./row-styles";
import { useLibrary } from "./use-library";
import { ValueField } from "./ValueField";

const useStyles = makeStyles({
  item: { display: "flex", columnGap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`, borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
  text: { flexGrow: 1, minWidth: 0 },
  name: { display: "flex", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS, cursor: "pointer", overflowWrap: "anywhere" },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  left: { opacity: 0.7 },
});

interface Props {
  readonly row: ChoiceRow;
  readonly typed: string | undefined;
}

/** One row to tick: its name, its level, and its target, with a field where the project has to say the value. */
export function ChoiceRowItem({ row: { row, ticked, there, asks }, typed }: Props) {
  const styles = useStyles();
  const rows = useRowStyles();
  const { word } = useLibraryText();
  const { session } = useLibrary();
  const target = asWritten(row.target);
  const id = `choose-${row.indicator.id}`;
  return (
    <li className={styles.item}>
      <input id={id} type="checkbox" className={rows.check} checked={ticked} onChange={(event) => session.dispatch({ kind: "row-ticked", id: row.indicator.id, on: event.currentTarget.checked })} />
      <div className={styles.text}>
        <label htmlFor={id} className={styles.name}>
          <span>{row.name}</span>
          {there && <span className={rows.badge}>{word("there")}</span>}
        </label>
        <div className={styles.line}>
          <span className={rows.small}>{row.level2}</span>
          {asks && ticked ? (
            <ValueField filled={asks} typed={typed} label={word("valueOf", { name: row.name })} before={target.text === null && row.target.kind === "number" ? row.target.operator : ""} />
          ) : (
            <span>{printTarget(target) || word("toFill")}</span>
          )}
        </div>
      </div>
    </li>
  );
}
