import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { EvidenceColumn } from "../../core/form/form";
import { lettersOf, roleText } from "../column-text";
import { usePaneText } from "../pane-text";

const useStyles = makeStyles({
  // Stays in sight while the list below it scrolls: it is where a line of the list shows its place.
  map: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    display: "flex",
    overflowX: "auto",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  column: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    flexGrow: 1,
    flexShrink: 0,
    minWidth: "1.5rem",
    cursor: "pointer",
    borderLeft: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ":first-child": { borderLeftStyle: "none" },
  },
  letter: {
    alignSelf: "stretch",
    textAlign: "center",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
    fontVariantNumeric: "tabular-nums",
  },
  // Chinese stands upright in columns as in a narrow heading; other writing lies on its side.
  role: { writingMode: "vertical-rl", height: "4rem", paddingBlock: tokens.spacingVerticalXXS, overflow: "hidden", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  unknown: { color: tokens.colorStatusWarningForeground3, fontStyle: "italic" },
  unused: { color: tokens.colorNeutralForeground3 },
  active: { backgroundColor: tokens.colorBrandBackground2, boxShadow: `inset 0 0 0 ${tokens.strokeWidthThick} ${tokens.colorBrandStroke1}` },
  activeLetter: { color: tokens.colorBrandForeground2, backgroundColor: "transparent", fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  readonly columns: readonly EvidenceColumn[];
  /** First sheet column of the one that is pointed at. */
  readonly active: number | null;
  readonly onPoint: (left: number | null) => void;
}

/** The table's columns side by side as they stand in the sheet. The list beneath says the same in words, so readers of the screen skip it. */
export function EvidenceMap({ columns, active, onPoint }: Props) {
  const styles = useStyles();
  const text = usePaneText();
  const pointed = useRef<HTMLDivElement>(null);
  useEffect(() => pointed.current?.scrollIntoView({ block: "nearest", inline: "nearest" }), [active]);
  return (
    <div className={styles.map} aria-hidden="true" onPointerLeave={() => onPoint(null)}>
      {columns.map((column) => {
        const isActive = column.left === active;
        return (
          <div key={column.left} ref={isActive ? pointed : null} className={mergeClasses(styles.column, isActive && styles.active)} title={column.label?.text ?? ""} onPointerEnter={() => onPoint(column.left)}>
            <span className={mergeClasses(styles.letter, isActive && styles.activeLetter)}>{lettersOf(column)}</span>
            <span className={mergeClasses(styles.role, !column.role && (column.known ? styles.unused : styles.unknown))}>{roleText(column, text)}</span>
          </div>
        );
      })}
    </div>
  );
}
