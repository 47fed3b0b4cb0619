import { Button, Link, Select, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { COLUMN_ROLES } from "../../core/form/column-roles";
import type { EvidenceColumn } from "../../core/form/form";
import { choiceOf, choiceText, lettersOf, roleText } from "../column-text";
import { keep } from "../keep-ref";
import type { RoleChoice } from "../pane-backend";
import { usePaneText } from "../pane-text";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "2.25rem 1fr max-content",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXXS,
    paddingInline: tokens.spacingHorizontalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  active: { backgroundColor: tokens.colorNeutralBackground1Hover },
  letter: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  what: { minWidth: 0, overflowWrap: "anywhere" },
  heading: { marginInlineStart: tokens.spacingHorizontalS, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  unknown: { color: tokens.colorStatusWarningForeground3 },
  unused: { color: tokens.colorNeutralForeground2 },
  person: { marginInlineStart: tokens.spacingHorizontalXS, color: tokens.colorBrandForeground1, fontSize: tokens.fontSizeBase200 },
  links: { display: "flex", columnGap: tokens.spacingHorizontalM },
  editor: { gridColumn: "1 / -1", display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalXS, paddingBlock: tokens.spacingVerticalXS },
  select: { flexGrow: 1, minWidth: "7rem" },
});

interface Props {
  readonly column: EvidenceColumn;
  readonly active: boolean;
  readonly editing: boolean;
  readonly waiting: boolean;
  readonly onPoint: () => void;
  readonly onGo: () => void;
  readonly onEdit: (editing: boolean) => void;
  readonly onChoose: (choice: RoleChoice) => void;
}

/** One column: where it is, what it is headed and taken for, and the way to say otherwise. */
export function EvidenceColumnRow({ column, active, editing, waiting, onPoint, onGo, onEdit, onChoose }: Props) {
  const styles = useStyles();
  const text = usePaneText();
  const change = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    // The editor has gone with the focus in it: it goes back to where it came from.
    if (wasEditing.current && !editing) change.current?.focus();
    wasEditing.current = editing;
  }, [editing]);
  const letters = lettersOf(column);
  const role = roleText(column, text);
  const heading = column.label?.text ?? text.word("columnNoHeading");
  return (
    <li className={mergeClasses(styles.row, active && styles.active)} onPointerEnter={onPoint} onFocus={onPoint}>
      <span className={styles.letter}>{letters}</span>
      <span className={styles.what}>
        <span className={mergeClasses(!column.role && (column.known ? styles.unused : styles.unknown))}>{role}</span>
        {column.corrected && <span className={styles.person}>{text.word("columnByPerson")}</span>}
        {heading !== role && <span className={styles.heading}>{heading}</span>}
      </span>
      <span className={styles.links}>
        <Link as="button" aria-label={text.word("locateColumn", { column: letters })} onClick={onGo}>
          {text.word("locate")}
        </Link>
        <Link as="button" ref={keep(change)} aria-label={text.word("changeColumn", { column: letters })} aria-expanded={editing} disabledFocusable={waiting} onClick={() => onEdit(!editing)}>
          {text.word("change")}
        </Link>
      </span>
      {editing && <Editor column={column} letters={letters} onDone={() => onEdit(false)} onChoose={onChoose} />}
    </li>
  );
}

interface EditorProps {
  readonly column: EvidenceColumn;
  readonly letters: string;
  readonly onDone: () => void;
  readonly onChoose: (choice: RoleChoice) => void;
}

const CHOICES: readonly RoleChoice[] = [...COLUMN_ROLES, "none", "auto"];

/** A choice and its confirmation: in some browsers the arrow keys alone would already choose. */
function Editor({ column, letters, onDone, onChoose }: EditorProps) {
  const styles = useStyles();
  const text = usePaneText();
  const [choice, setChoice] = useState<RoleChoice>(choiceOf(column));
  const select = useRef<HTMLSelectElement>(null);
  useEffect(() => select.current?.focus(), []);
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onDone();
  };
  const confirm = (): void => {
    onDone();
    if (choice !== choiceOf(column)) onChoose(choice);
  };
  return (
    <div className={styles.editor} onKeyDown={leave}>
      <Select ref={keep(select)} size="small" className={styles.select} aria-label={text.word("columnIs", { column: letters })} value={choice} onChange={(_event, { value }) => setChoice(CHOICES.find((one) => one === value) ?? choice)}>
        {CHOICES.map((one) => (
          <option key={one} value={one}>
            {choiceText(one, text)}
          </option>
        ))}
      </Select>
      <Button size="small" appearance="primary" onClick={confirm}>
        {text.word("confirm")}
      </Button>
      <Button size="small" onClick={onDone}>
        {text.word("cancel")}
      </Button>
    </div>
  );
}
