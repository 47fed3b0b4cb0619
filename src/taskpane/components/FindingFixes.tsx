import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { FixProposal } from "../../actions/plan-fixes";
import type { Place } from "../pane-backend";
import { usePaneText } from "../pane-text";
import { ChangeLine } from "./ChangeLine";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", "& > li + li": { marginTop: tokens.spacingVerticalXS } },
  button: { marginTop: tokens.spacingVerticalXXS, height: "auto", minWidth: 0, maxWidth: "100%", textAlign: "start", overflowWrap: "anywhere", fontWeight: tokens.fontWeightRegular },
});

/** Cells of one fix that are shown; a fix of a whole table says how many more there are. */
const CELLS_SHOWN = 8;

interface Props {
  readonly fixes: readonly FixProposal[];
  readonly sheet: string;
  readonly waiting: boolean;
  readonly onGo: (place: Place) => void;
  /** `choice` counts from 0. */
  readonly onFix: (choice: number) => void;
}

/** What would be written, cell by cell, and the one click that writes it; several ways stand one under the other. */
export function FindingFixes({ fixes, sheet, waiting, onGo, onFix }: Props) {
  const styles = useStyles();
  const text = usePaneText();
  return (
    <ul className={styles.list}>
      {fixes.map(({ title, changes }, choice) => (
        <li key={choice}>
          {changes.slice(0, CELLS_SHOWN).map((change, i) => (
            <ChangeLine key={i} change={change} sheet={sheet} onGo={onGo} />
          ))}
          {changes.length > CELLS_SHOWN && <span>{text.word("moreCells", { n: changes.length - CELLS_SHOWN })}</span>}
          <Button size="small" className={styles.button} disabledFocusable={waiting} onClick={() => onFix(choice)}>
            {text.say(title)}
          </Button>
        </li>
      ))}
    </ul>
  );
}
