import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { EvidenceColumn } from "../../core/form/form";
import type { RoleChoice } from "../pane-backend";
import { usePaneText } from "../pane-text";
import { EvidenceColumnRow } from "./EvidenceColumnRow";
import { EvidenceMap } from "./EvidenceMap";

const useStyles = makeStyles({
  how: { margin: `${tokens.spacingVerticalXS} 0 0`, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, padding: 0, listStyleType: "none" },
});

interface Props {
  readonly columns: readonly EvidenceColumn[];
  readonly waiting: boolean;
  readonly onGo: (column: EvidenceColumn) => void;
  readonly onCorrect: (column: EvidenceColumn, choice: RoleChoice) => void;
}

/** Map and list of the columns; pointing at a line, or coming to it by keyboard, shows its place in the map and touches no cell. */
export function EvidenceColumns({ columns, waiting, onGo, onCorrect }: Props) {
  const styles = useStyles();
  const text = usePaneText();
  const [active, setActive] = useState<number | null>(null);
  const [editing, setEditing] = useState<number | null>(null);
  return (
    <>
      <EvidenceMap columns={columns} active={active} onPoint={setActive} />
      <ul className={styles.list} aria-label={text.word("evidenceColumns")} onPointerLeave={() => setActive(null)}>
        {columns.map((column) => (
          <EvidenceColumnRow
            key={column.left}
            column={column}
            active={column.left === active}
            editing={column.left === editing}
            waiting={waiting}
            onPoint={() => setActive(column.left)}
            onGo={() => onGo(column)}
            onEdit={(open) => setEditing(open ? column.left : null)}
            onChoose={(choice) => onCorrect(column, choice)}
          />
        ))}
      </ul>
      <p className={styles.how}>{text.word("evidenceColumnsHow")}</p>
    </>
  );
}
