import { Button, Input, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { PROJECT_TYPES } from "../../core/library/catalogue";
import type { AnyIndicator } from "../../core/library/fill-block";
import { planBlock, planRemoval } from "../../core/library/own/change-library";
import { usualWeight } from "../../core/library/usual-weight";
import { libraryWords, useLibraryText } from "./library-words";
import { useLibrary } from "./use-library";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    flexShrink: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  count: { flexGrow: 1, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  link: { fontSize: tokens.fontSizeBase200 },
  name: { flexGrow: 1, minWidth: 0 },
});

const STANDARD = PROJECT_TYPES.flatMap(({ indicators }) => indicators);

/** What can be done with the indicators that are ticked: insert them; own ones can be deleted or made a block. */
export function TickedBar() {
  const styles = useStyles();
  const { word, count } = useLibraryText();
  const { session, state, own } = useLibrary();
  const [naming, setNaming] = useState(false);
  const chosen: readonly AnyIndicator[] = [...own.library.indicators, ...STANDARD].filter(({ id }) => state.ticked.has(id));
  const ownIds = chosen.flatMap(({ id, source }) => (source === "own" ? [id] : []));
  const allOwn = ownIds.length > 0 && ownIds.length === chosen.length;
  const untick = (): void => session.dispatch({ kind: "unticked-all" });
  const insert = (): void => session.dispatch({ kind: "choice-opened", title: { words: libraryWords("chosenTitle"), data: { n: chosen.length } }, block: null, rows: chosen.map((indicator) => ({ indicator, weight: usualWeight(indicator) })) });
  const remove = (): void => {
    const words = libraryWords(ownIds.length === 1 ? "removedOne" : "removedOther");
    if (session.change((library) => planRemoval(library, ownIds), { words, data: { n: ownIds.length } })) untick();
  };
  const makeBlock = (name: string): void => {
    if (session.change((library) => planBlock(library, name, ownIds), { words: libraryWords("blockMade"), data: { name, n: ownIds.length } })) untick();
  };
  return (
    <div className={styles.bar}>
      {naming ? (
        <BlockName onName={makeBlock} onCancel={() => setNaming(false)} />
      ) : (
        <>
          <span className={styles.count} role="status">
            {count("chosen", chosen.length)}
          </span>
          {allOwn && (
            <>
              <Link as="button" className={styles.link} onClick={remove}>
                {word("remove")}
              </Link>
              <Link as="button" className={styles.link} onClick={() => setNaming(true)}>
                {word("makeBlock")}
              </Link>
            </>
          )}
          <Link as="button" className={styles.link} onClick={untick}>
            {word("unchoose")}
          </Link>
          <Button size="small" appearance="primary" onClick={insert}>
            {word("insertChosen")}
          </Button>
        </>
      )}
    </div>
  );
}

/** Asks for the block's name in place of the bar. */
function BlockName({ onName, onCancel }: { readonly onName: (name: string) => void; readonly onCancel: () => void }) {
  const styles = useStyles();
  const { word } = useLibraryText();
  const [name, setName] = useState("");
  const fits = name.trim() !== "";
  return (
    <>
      <Input
        autoFocus
        className={styles.name}
        size="small"
        aria-label={word("blockName")}
        placeholder={word("blockName")}
        maxLength={50}
        value={name}
        onChange={(_event, { value }) => setName(value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === "Enter" && fits) onName(name.trim());
          if (event.key !== "Escape") return;
          event.preventDefault();
          onCancel();
        }}
      />
      <Button size="small" appearance="primary" disabledFocusable={!fits} onClick={() => onName(name.trim())}>
        {word("save")}
      </Button>
      <Button size="small" onClick={onCancel}>
        {word("cancel")}
      </Button>
    </>
  );
}
