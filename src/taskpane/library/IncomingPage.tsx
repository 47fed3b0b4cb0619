import { Button, Link, Radio, RadioGroup, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { planMerge } from "../../core/library/own/change-library";
import type { OwnLibrary } from "../../core/library/own/own-library";
import { placeOf } from "../../core/library/places";
import { sayProblem } from "../../core/library/own/problems";
import { usualWeight } from "../../core/library/usual-weight";
import { PageBar } from "../components/PageBar";
import { libraryWords, useLibraryText } from "./library-words";
import { moveInList } from "./move-in-list";
import type { Incoming } from "./library-state";
import { printTarget } from "./print-target";
import { useRowStyles } from "./row-styles";
import { sayKept } from "./say-kept";
import { useLibrary } from "./use-library";

const useStyles = makeStyles({
  body: { flexGrow: 1, flexBasis: 0, minHeight: 0, overflowY: "auto", paddingBottom: tokens.spacingVerticalS },
  part: { margin: 0, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}` },
  problems: { margin: 0, paddingInlineStart: "1.25rem", overflowWrap: "anywhere" },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  label: { display: "flex", columnGap: tokens.spacingHorizontalS, flexGrow: 1, minWidth: 0, padding: `${tokens.spacingVerticalXXS} 0 ${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`, cursor: "pointer" },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  bar: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXS, flexShrink: 0, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`, borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
});

const FEW_PROBLEMS = 5;

/**
 * What a file holds, before any of it is kept: how much can be used, why the rest cannot, and what becomes of what is there already. The
 * rows are one stop for Tab: a former year's workbook has hundreds.
 */
export function IncomingPage({ incoming }: { readonly incoming: Incoming }) {
  const styles = useStyles();
  const rows = useRowStyles();
  const { pane, word, count } = useLibraryText();
  const { session, own } = useLibrary();
  const [allProblems, setAllProblems] = useState(false);
  const [current, setCurrent] = useState(0);
  const { file, from, read, ticked, prefer } = incoming;
  const { indicators } = read.library;
  const problems = allProblems ? read.problems : read.problems.slice(0, FEW_PROBLEMS);
  const wanted = (): OwnLibrary => ({ ...read.library, indicators: indicators.filter(({ id }) => ticked.has(id)) });
  const { replaced: clashes, left: same } = planMerge(own.library, wanted(), "newer");
  const tick = (ids: readonly string[], on: boolean): void => session.dispatch({ kind: "incoming-ticked", ids, on });

  const keep = (): void => {
    const kept = session.change((library) => planMerge(library, wanted(), prefer).change, sayKept(planMerge(session.own.state().library, wanted(), prefer)));
    if (kept) session.dispatch({ kind: "finished" });
  };
  const insert = (): void => {
    const chosen = wanted().indicators;
    session.dispatch({ kind: "choice-opened", title: { words: libraryWords("oldTitle"), data: { n: chosen.length } }, block: null, rows: chosen.map((indicator) => ({ indicator, weight: usualWeight(indicator) })) });
  };

  return (
    <>
      <PageBar title={word(from === "library" ? "importTitle" : "oldFormTitle", { file })} back={word("back")} onBack={() => session.dispatch({ kind: "went-back" })} />
      <div className={styles.body}>
        {read.problems.length > 0 && (
          <div className={styles.part}>
            {count("problems", read.problems.length)}
            <ul className={styles.problems}>
              {problems.map((problem) => sayProblem(problem, pane.language)).map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
            {problems.length < read.problems.length && (
              <Link as="button" onClick={() => setAllProblems(true)}>
                {word("moreProblems", { n: read.problems.length - problems.length })}
              </Link>
            )}
          </div>
        )}
        <p className={styles.part}>
          {indicators.length === 0 ? word(from === "library" ? "nothingUsable" : "nothingOld") : word(from === "library" ? "importable" : "usableRows", { n: indicators.length })}{" "}
          {indicators.length > 0 && ticked.size < indicators.length && (
            <Link as="button" onClick={() => tick(indicators.map(({ id }) => id), true)}>
              {word("all")}
            </Link>
          )}
        </p>
        {same > 0 && <p className={styles.part}>{word("sameThere", { n: same })}</p>}
        {clashes > 0 && (
          <div className={styles.part}>
            <span id="clash">{word("clash", { n: clashes })}</span>
            <RadioGroup layout="horizontal" aria-labelledby="clash" value={prefer} onChange={(_event, { value }) => session.dispatch({ kind: "preferred", prefer: value === "kept" ? "kept" : "newer" })}>
              <Radio value="newer" label={word("clashNewer")} />
              <Radio value="kept" label={word("clashKept")} />
            </RadioGroup>
          </div>
        )}
        <ul className={styles.list} aria-label={word("indicators")} onKeyDown={moveInList}>
          {indicators.map((indicator, i) => (
            <li key={indicator.id} className={rows.row}>
              <label className={styles.label}>
                <input type="checkbox" className={rows.check} data-item="" tabIndex={i === current ? 0 : -1} checked={ticked.has(indicator.id)} onFocus={() => setCurrent(i)} onChange={(event) => tick([indicator.id], event.currentTarget.checked)} />
                <span className={styles.text}>
                  {indicator.name} {printTarget(indicator.target)}
                  <span className={rows.small}>{[(indicator.place ?? placeOf(indicator.aspect, "A")).level2, indicator.type].filter((part) => part !== "").join(" · ")}</span>
                </span>
              </label>
            </li>
          ))}
        </ul>
      </div>
      <div className={styles.bar}>
        {from === "library" ? (
          <Button size="small" appearance="primary" disabledFocusable={ticked.size === 0} onClick={() => ticked.size > 0 && keep()}>
            {count("importCount", ticked.size)}
          </Button>
        ) : (
          <>
            <Button size="small" appearance="primary" disabledFocusable={ticked.size === 0} onClick={() => ticked.size > 0 && insert()}>
              {word("insertCount")}
            </Button>
            <Button size="small" disabledFocusable={ticked.size === 0} onClick={() => ticked.size > 0 && keep()}>
              {word("keepCount")}
            </Button>
          </>
        )}
        <span role="status">{from === "old-form" && count("chosen", ticked.size)}</span>
      </div>
    </>
  );
}
