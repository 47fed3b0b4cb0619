import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { placeOf } from "../../core/library/places";
import { UNTYPED } from "../../core/library/own/own-shelves";
import type { ListItem } from "./library-items";
import { useLibraryText } from "./library-words";
import { usualTarget } from "./print-target";
import { useRowStyles, type RowProps } from "./row-styles";
import { useLibrary } from "./use-library";

const useStyles = makeStyles({
  label: { display: "flex", columnGap: tokens.spacingHorizontalS, flexGrow: 1, minWidth: 0, padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`, cursor: "pointer" },
  text: { flexGrow: 1, minWidth: 0 },
  line: { display: "flex", columnGap: tokens.spacingHorizontalS, justifyContent: "space-between" },
  name: { minWidth: 0, overflowWrap: "anywhere" },
  target: { flexShrink: 0, maxWidth: "50%", overflowWrap: "anywhere", textAlign: "end", fontVariantNumeric: "tabular-nums" },
});

/** An indicator with what it usually asks for, where it stands and what project it is of; ticked, it is one of those to be inserted. */
export function IndicatorRow({ item: { indicator, type }, current, onFocus }: RowProps<Extract<ListItem, { kind: "indicator" }>>) {
  const styles = useStyles();
  const rows = useRowStyles();
  const { word } = useLibraryText();
  const { session, state } = useLibrary();
  const target = useMemo(() => usualTarget(indicator), [indicator]);
  const own = indicator.source === "own";
  const level2 = own && indicator.place ? indicator.place.level2 : placeOf(indicator.aspect, "A").level2;
  const typeName = type.id === UNTYPED.id ? "" : type.name;
  return (
    <li className={rows.row}>
      <label className={styles.label}>
        <input
          type="checkbox"
          className={rows.check}
          data-item=""
          tabIndex={current ? 0 : -1}
          checked={state.ticked.has(indicator.id)}
          onFocus={onFocus}
          onChange={(event) => session.dispatch({ kind: "ticked", id: indicator.id, on: event.currentTarget.checked })}
        />
        <span className={styles.text}>
          <span className={styles.line}>
            <span className={styles.name}>{indicator.name}</span>
            <span className={styles.target}>{target}</span>
          </span>
          <span className={rows.small}>{[...(own && state.source !== "own" ? [word("own")] : []), level2, typeName].filter((part) => part !== "").join(" · ")}</span>
        </span>
      </label>
      {own && (
        <Link as="button" className={rows.link} aria-label={word("editOf", { name: indicator.name })} onClick={() => session.dispatch({ kind: "edit-opened", id: indicator.id })}>
          {word("edit")}
        </Link>
      )}
    </li>
  );
}
