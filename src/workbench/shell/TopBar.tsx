import { useEffect, useRef } from "react";
import { type Language, say } from "../../core/words";
import { LossList } from "./LossList";
import { Ribbon } from "./Ribbon";
import { SAMPLES } from "./samples";
import type { Session } from "./session";
import { useSession } from "./use-session";
import { WORDS } from "./words";

interface TopBarProps {
  readonly session: Session;
  readonly language: Language;
  readonly onFile: (file: File) => void;
  readonly onSample: (file: string) => void;
  readonly onSave: () => Promise<unknown>;
}

/** The page's own bar: what Excel's title bar and file menu do. */
export function TopBar({ session, language, onFile, onSample, onSave }: TopBarProps) {
  const { document: open, unsaved, opening } = useSession(session);
  const picker = useRef<HTMLInputElement>(null);
  useShortcuts({ o: () => picker.current?.click(), s: () => void onSave() });

  return (
    <header className="bar">
      <button type="button" title={WORDS.openTip[language]} onClick={() => picker.current?.click()}>
        {WORDS.open[language]}
      </button>
      <input
        ref={picker}
        type="file"
        accept=".xlsx"
        hidden
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) onFile(file);
          // The same file may be picked again.
          event.target.value = "";
        }}
      />
      <select aria-label={WORDS.samples[language]} value="" onChange={(event) => onSample(event.target.value)}>
        <option value="" disabled hidden>
          {WORDS.samples[language]}
        </option>
        {SAMPLES.map(({ file, title }) => (
          <option key={file} value={file}>
            {title[language]}
          </option>
        ))}
      </select>
      <button type="button" title={WORDS.saveTip[language]} disabled={!open} onClick={() => void onSave()}>
        {WORDS.save[language]}
      </button>
      <h1 aria-live="polite">
        {opening === null ? open?.name : say(WORDS.opening, language, { name: opening })}
        {opening === null && unsaved && <small>{WORDS.unsaved[language]}</small>}
      </h1>
      <Ribbon session={session} language={language} />
      {open && open.losses.length > 0 ? <LossList losses={open.losses} language={language} /> : <span />}
    </header>
  );
}

/** Ctrl (⌘ on a Mac) with a letter, wherever the focus is on the page; the grid must not get them too. */
function useShortcuts(keys: Readonly<Record<string, () => void>>): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const run = event.ctrlKey || event.metaKey ? latest.current[event.key.toLowerCase()] : undefined;
      if (!run || event.shiftKey || event.altKey) return;
      event.preventDefault();
      event.stopPropagation();
      run();
    };
    window.addEventListener("keydown", press, true);
    return () => window.removeEventListener("keydown", press, true);
  }, []);
}
