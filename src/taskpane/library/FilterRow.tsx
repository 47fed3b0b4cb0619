import { Select, makeStyles, tokens } from "@fluentui/react-components";
import { UNTYPED } from "../../core/library/own/own-shelves";
import { LEVELS } from "./library-items";
import { useLibraryText } from "./library-words";
import { useLibrary } from "./use-library";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalXS, flexShrink: 0, padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}` },
  select: { flexGrow: 1, flexBasis: "8rem", minWidth: 0 },
});

/** What narrows the list: one level, one project type. */
export function FilterRow() {
  const styles = useStyles();
  const { word } = useLibraryText();
  const { session, state, shelves } = useLibrary();
  const { level, type } = state.narrowing;
  return (
    <div className={styles.row}>
      <Select className={styles.select} size="small" aria-label={word("level")} value={level} onChange={(_event, { value }) => session.dispatch({ kind: "narrowed", narrowing: { level: value, type } })}>
        <option value="">{word("allLevels")}</option>
        {LEVELS.map(({ level1, aspects }) => (
          <optgroup key={level1} label={level1}>
            {aspects.length > 1 && <option value={level1}>{level1}</option>}
            {aspects.map(({ aspect, level2 }) => (
              <option key={aspect} value={aspect}>
                {level2}
              </option>
            ))}
          </optgroup>
        ))}
      </Select>
      <Select className={styles.select} size="small" aria-label={word("type")} value={type} onChange={(_event, { value }) => session.dispatch({ kind: "narrowed", narrowing: { level, type: value } })}>
        <option value="">{word("allTypes")}</option>
        {shelves.types.map(({ id, name }) => (
          <option key={id} value={id}>
            {id === UNTYPED.id ? word("untyped") : name}
          </option>
        ))}
      </Select>
    </div>
  );
}
