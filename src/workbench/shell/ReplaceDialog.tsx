import { useEffect, useRef } from "react";
import { type Language, say } from "../../core/words";
import { WORDS } from "./words";

interface ReplaceDialogProps {
  /** Of the workbook with unsaved changes. */
  readonly name: string;
  readonly language: Language;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
  readonly onClose: () => void;
}

/** Asks what becomes of unsaved changes before another workbook takes their place. */
export function ReplaceDialog({ name, language, onSave, onDiscard, onClose }: ReplaceDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const answer = (run: () => void) => () => {
    dialog.current?.close();
    run();
  };
  return (
    <dialog ref={dialog} onClose={onClose} aria-labelledby="replace-title">
      <h2 id="replace-title">{say(WORDS.replaceTitle, language, { name })}</h2>
      <p>{WORDS.replaceText[language]}</p>
      <div className="answers">
        <button type="button" className="primary" autoFocus onClick={answer(onSave)}>
          {WORDS.replaceSave[language]}
        </button>
        <button type="button" onClick={answer(onDiscard)}>
          {WORDS.replaceDiscard[language]}
        </button>
        <button type="button" onClick={answer(() => undefined)}>
          {WORDS.replaceCancel[language]}
        </button>
      </div>
    </dialog>
  );
}
