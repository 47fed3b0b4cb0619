import { Select, makeStyles, tokens } from "@fluentui/react-components";
import { printRange } from "../../core/sheet/address";
import type { SeverityCounts } from "../finding-groups";
import type { CheckedForm } from "../pane-backend";
import type { CheckedPhase } from "../pane-state";
import { usePaneText, type PaneText } from "../pane-text";
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
});

const ALL = "all";

interface Props {
  readonly sheet: string | null;
  readonly checked: CheckedPhase | null;
  readonly counts: SeverityCounts;
  readonly onChoose: (form: number | null) => void;
}

/** Whose findings are shown; a choice only where there is one. */
export function FormSwitcher({ sheet, checked, counts, onChoose }: Props) {
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
              {optionOf(form, forms, text)}
            </option>
          ))}
        </Select>
      ) : (
        <span className={styles.name} title={only ? optionOf(only, forms, text) : (sheet ?? "")}>
          {only ? nameOf(only) : (sheet ?? text.word("noSheet"))}
        </span>
      )}
      <SeverityCountsBadge counts={counts} />
    </div>
  );
}

/** A form is known by its project, else by its printed title, else by its sheet. */
function nameOf(form: CheckedForm): string {
  return (form.projectName?.value ?? form.title?.value ?? form.sheet).replace(/\s+/g, " ").trim() || form.sheet;
}

function optionOf(form: CheckedForm, forms: readonly CheckedForm[], text: PaneText): string {
  const name = nameOf(form);
  const named = name === form.sheet ? name : text.word("formInSheet", { form: name, sheet: form.sheet });
  const alike = forms.filter((other) => other.sheet === form.sheet && nameOf(other) === name).length > 1;
  return alike ? text.word("formNamedAlike", { form: named, range: printRange(form.range) }) : named;
}
