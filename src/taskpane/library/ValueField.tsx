import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import type { FilledPlaceholder } from "../../core/library/fill-placeholders";
import { printNumber } from "../../core/words";
import { useLibraryText } from "./library-words";
import { useLibrary } from "./use-library";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS, whiteSpace: "nowrap" },
  number: { width: "6rem" },
  text: { width: "11rem" },
  wide: { width: "100%" },
});

interface Props {
  readonly filled: FilledPlaceholder;
  /** What a person has typed; undefined where nobody has touched the field. */
  readonly typed: string | undefined;
  readonly label: string;
  /** Shows the label above. */
  readonly labelled?: boolean;
  /** The operator. */
  readonly before?: string;
}

/** A value of the project: what the form says is filled in, what is only usual stands there greyed until somebody says it. */
export function ValueField({ filled: { placeholder, value, origin, problem }, typed, label, labelled = false, before = "" }: Props) {
  const styles = useStyles();
  const { pane, word } = useLibraryText();
  const { session } = useLibrary();
  const preset = typeof value === "number" ? printNumber(value) : (value ?? "");
  const shown = typed ?? (origin === "form" ? preset : "");
  const wrong = problem && pane.say(problem, { label: placeholder.label, given: typed ?? "" });
  return (
    <Field size="small" {...(labelled ? { label } : {})} validationState={wrong ? "error" : "none"} validationMessage={wrong}>
      <span className={styles.line}>
        {before}
        <Input
          className={labelled ? styles.wide : placeholder.kind === "date" || placeholder.kind === "text" ? styles.text : styles.number}
          size="small"
          aria-label={label}
          value={shown}
          placeholder={preset === "" ? word("toFill") : preset}
          title={typed === undefined && preset !== "" ? word(origin === "form" ? "fromForm" : "usual") : ""}
          onChange={(_event, data) => session.dispatch({ kind: "value-typed", key: placeholder.key, value: data.value })}
        />
        {placeholder.unit}
      </span>
    </Field>
  );
}
