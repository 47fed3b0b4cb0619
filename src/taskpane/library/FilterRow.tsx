import { Select, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { UNTYPED } from "../../core/library/own/own-shelves";
import { LEVELS, unitsOffered } from "./library-items";
import type { Narrowing } from "./library-state";
import { useLibraryText } from "./library-words";
import { useLibrary } from "./use-library";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalXS, flexShrink: 0, padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}` },
  select: { flexGrow: 1, flexBasis: "8rem", minWidth: 0 },
});

/** What narrows the list: one level, one project type, one unit. */
export function FilterRow() {
  const styles = useStyles();
  const { word } = useLibraryText();
  const { session, state, shelves } = useLibrary();
  const { source, narrowing } = state;
  const { level, type, unit } = narrowing;
  const units = useMemo(() => unitsOffered({ source, narrowing }, shelves), [source, narrowing, shelves]);
  const narrow = (change: Partial<Narrowing>): void => session.dispatch({ kind: "narrowed", narrowing: { ...narrowing, ...change } });
  return (
    <div className={styles.row}>
      <Select className={styles.select} size="small" aria-label={word("level")} value={level} onChange={(_event, { value }) => narrow({ level: value })}>
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
      <Select className={styles.select} size="small" aria-label={word("type")} value={type} onChange={(_event, { value }) => narrow({ type: value })}>
        <option value="">{word("allTypes")}</option>
        {shelves.types.map(({ id, name }) => (
          <option key={id} value={id}>
            {id === UNTYPED.id ? word("untyped") : name}
          </option>
        ))}
      </Select>
      <Select className={styles.select} size="small" aria-label={word("unit")} value={unit} onChange={(_event, { value }) => narrow({ unit: value })}>
        <option value="">{word("allUnits")}</option>
        {units.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </Select>
    </div>
  );
}
