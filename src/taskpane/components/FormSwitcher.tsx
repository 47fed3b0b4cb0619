import { Link, Select, makeStyles, tokens } from "@fluentui/react-components";
import type { SeverityCounts } from "../finding-groups";
import { formLabel, formName } from "../form-label";
import type { CheckedPhase } from "../pane-state";
import { usePaneText } from "../pane-text";
import { SeverityCountsBadge } from "./SeverityCountsBadge";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
    minHeight: "2rem",
    paddingInline: tokens.spacingHorizontalM,
  },
  name: { flexGrow: 1, flexBasis: "8rem", minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", fontWeight: tokens.fontWeightSemibold },
  select: { flexGrow: 1, flexBasis: "8rem", minWidth: 0, "& > select": { paddingInlineStart: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, textOverflow: "ellipsis" } },
  evidence: { flexShrink: 0, fontSize: tokens.fontSizeBase200 },
});

const ALL = "all";

interface Props {
  readonly sheet: string | null;
  readonly checked: CheckedPhase | null;
  readonly counts: SeverityCounts;
  readonly onChoose: (form: number | null) => void;
  /** Opens 识别情况, or null where it is open or there is nothing to tell. */
  readonly onEvidence: (() => void) | null;
}

/** Whose findings are shown, a choice only where there is one; and the way to how the form was understood. */
export function FormSwitcher({ sheet, checked, counts, onChoose, onEvidence }: Props) {
  const styles = useStyles();
  const text = usePaneText();
  const forms = checked?.report.forms ?? [];
  const only = forms.length === 1 ? forms[0] : undefined;
  return (
    <div className={styles.bar}>
      {checked && forms.length > 1 ? (
        <Select
          className={styles.select}
          appearance="filled-lighter"
          size="small"
          aria-label={text.word("formSwitcher")}
          value={checked.form === null ? ALL : String(checked.form)}
          onChange={(_event, { value }) => onChoose(value === ALL ? null : Number(value))}
        >
          <option value={ALL}>{text.word("allForms", { n: forms.length })}</option>
          {forms.map((form, i) => (
            <option key={i} value={String(i)}>
              {formLabel(form, forms, text)}
            </option>
          ))}
        </Select>
      ) : (
        <span className={styles.name} title={only ? formLabel(only, forms, text) : (sheet ?? "")}>
          {only ? formName(only) : (sheet ?? text.word("noSheet"))}
        </span>
      )}
      {onEvidence && (
        <Link as="button" className={styles.evidence} data-aside="evidence" onClick={onEvidence}>
          {text.word("evidence")}
        </Link>
      )}
      <SeverityCountsBadge counts={counts} />
    </div>
  );
}
