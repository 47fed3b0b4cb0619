import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { MORE_ENTRIES, type MoreEntry } from "../more-entries";
import type { PageProps } from "../page-props";
import { usePaneText } from "../pane-text";
import { LanguageField } from "./LanguageField";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", flexGrow: 1, flexShrink: 0, flexBasis: "7rem", minHeight: 0 },
  body: { flexGrow: 1, flexBasis: 0, minHeight: 0, overflowY: "auto" },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  entry: {
    display: "block",
    boxSizing: "border-box",
    width: "100%",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: "none",
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})` },
  },
  title: { display: "block", fontWeight: tokens.fontWeightSemibold },
  what: { display: "block", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  language: { padding: tokens.spacingHorizontalM },
});

/** 更多: what is not needed every day. An entry opens a page of its own, from which Esc leads back, or does something at once. */
export function MorePage(props: PageProps) {
  const { commands, state, languageChoice, onChooseLanguage } = props;
  const styles = useStyles();
  const text = usePaneText();
  const [openId, setOpen] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const returningTo = useRef<string | null>(null);
  const open = MORE_ENTRIES.find(({ id }) => id === openId);
  useEffect(() => {
    if (openId !== null || returningTo.current === null) return;
    list.current?.querySelector<HTMLElement>(`[data-entry="${returningTo.current}"]`)?.focus();
    returningTo.current = null;
  }, [openId]);
  const back = (): void => {
    returningTo.current = openId;
    setOpen(null);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || event.defaultPrevented || open?.kind !== "page") return;
    event.preventDefault();
    back();
  };
  const choose = (entry: MoreEntry): void => {
    if (entry.kind === "page") setOpen(entry.id);
    else if (!state.busy) void commands.perform(entry.deed);
  };
  return (
    <main className={styles.page} onKeyDown={onKeyDown}>
      {open?.kind === "page" ? (
        <open.Page {...props} onBack={back} />
      ) : (
        <div className={styles.body}>
          <ul ref={list} className={styles.list}>
            {MORE_ENTRIES.map((entry) => (
              <li key={entry.id}>
                <button type="button" className={styles.entry} data-entry={entry.id} aria-busy={entry.kind === "deed" && state.busy?.action === entry.deed.action} onClick={() => choose(entry)}>
                  <span className={styles.title}>{text.say(entry.title)}</span>
                  <span className={styles.what}>{text.say(entry.what)}</span>
                </button>
              </li>
            ))}
          </ul>
          <div className={styles.language}>
            <LanguageField choice={languageChoice} onChoose={onChooseLanguage} />
          </div>
        </div>
      )}
    </main>
  );
}
