import { Link, Tab, TabList, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useRef } from "react";
import { StateMessage } from "../components/StateMessage";
import { FilterRow } from "./FilterRow";
import { ItemList } from "./ItemList";
import { countNarrowed, listLibrary } from "./library-items";
import { NO_NARROWING, type Source } from "./library-state";
import { useLibraryText } from "./library-words";
import { OwnTools } from "./OwnTools";
import { SearchField } from "./SearchField";
import { TickedBar } from "./TickedBar";
import { useLibrary } from "./use-library";

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS, flexShrink: 0, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}` },
  filter: { flexShrink: 0, fontSize: tokens.fontSizeBase200 },
  sources: { flexShrink: 0, flexWrap: "wrap", paddingInlineStart: tokens.spacingHorizontalXS },
  body: { display: "flex", flexDirection: "column", flexGrow: 1, flexShrink: 0, flexBasis: "6rem", minHeight: 0, borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  found: { flexShrink: 0, padding: `0 ${tokens.spacingHorizontalM}`, ":not(:empty)": { paddingTop: tokens.spacingVerticalXS }, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

const SOURCES = [
  { source: "all", word: "shelfAll" },
  { source: "standard", word: "shelfStandard" },
  { source: "own", word: "shelfOwn" },
] as const satisfies readonly { source: Source; word: string }[];

/** Search, what narrows it, and the list: suggestions and blocks before anything is typed, then what was found. */
export function ListPage() {
  const styles = useStyles();
  const { word, count } = useLibraryText();
  const { session, state, shelves, own, forms } = useLibrary();
  const page = useRef<HTMLDivElement>(null);
  const { query, source, narrowing, filterShown } = state;
  const project = useMemo(() => {
    const form = forms.kind === "forms" ? forms.forms[0] : undefined;
    return { name: form?.projectName?.value ?? null, goal: form?.goal?.value ?? null };
  }, [forms]);
  const list = useMemo(() => listLibrary({ query, source, narrowing }, shelves, project), [query, source, narrowing, shelves, project]);
  const narrowed = countNarrowed(narrowing);
  const toSearch = (): void => page.current?.querySelector<HTMLElement>("[data-search]")?.focus();
  const toList = (open: boolean): void => {
    const first = page.current?.querySelector<HTMLElement>("[data-item]");
    first?.focus();
    if (open && query.trim() !== "" && first instanceof HTMLButtonElement) first.click();
  };
  return (
    <div ref={page} style={{ display: "contents" }}>
      <div className={styles.head}>
        <SearchField query={query} onSearch={(typed) => session.dispatch({ kind: "searched", query: typed })} onLeave={toList} />
        <Link as="button" className={styles.filter} aria-expanded={filterShown} onClick={() => session.dispatch({ kind: "filter-toggled" })}>
          {narrowed > 0 ? word("filterActive", { n: narrowed }) : word("filter")}
        </Link>
      </div>
      {filterShown && <FilterRow />}
      <TabList className={styles.sources} size="small" aria-label={word("shelves")} selectedValue={source} onTabSelect={(_event, { value }) => session.dispatch({ kind: "source-chosen", source: SOURCES.find((one) => one.source === value)?.source ?? "all" })}>
        {SOURCES.map((one) => (
          <Tab key={one.source} value={one.source}>
            {word(one.word)}
          </Tab>
        ))}
      </TabList>
      {source === "own" && <OwnTools />}
      <div className={styles.body}>
        <div className={styles.found} role="status">
          {list.cut ? word("foundMost", { n: list.items.filter(({ kind }) => kind === "indicator").length }) : list.found !== null && list.items.length > 0 && source !== "own" && count("found", list.found)}
        </div>
        {list.items.length > 0 ? (
          <ItemList items={list.items} onLeave={toSearch} />
        ) : (
          <Nothing query={query.trim()} empty={source === "own" && own.library.indicators.length === 0} narrowed={narrowed > 0} onClear={() => session.dispatch({ kind: "narrowed", narrowing: NO_NARROWING })} />
        )}
      </div>
      {state.ticked.size > 0 && <TickedBar />}
    </div>
  );
}

interface NothingProps {
  readonly query: string;
  /** The own library is looked at and has no entry. */
  readonly empty: boolean;
  readonly narrowed: boolean;
  readonly onClear: () => void;
}

function Nothing({ query, empty, narrowed, onClear }: NothingProps) {
  const { word } = useLibraryText();
  if (empty) return <StateMessage title={word("ownEmpty")} lines={[word("ownEmptyHow")]} />;
  const action = narrowed ? { action: { label: word("clearFilter"), run: onClear } } : {};
  if (query === "") return <StateMessage title={word("nothingFiltered")} {...action} />;
  return <StateMessage title={word("nothing", { query })} lines={[word("nothingHow")]} {...action} />;
}
