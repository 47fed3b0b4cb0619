import { type Language, say } from "../../core/words";
import type { Loss } from "../host/xlsx/loss";
import { WORDS } from "./words";

interface LossListProps {
  readonly losses: readonly Loss[];
  readonly language: Language;
}

/** What the file holds that the grid does not show: one line each, behind a button that counts them. */
export function LossList({ losses, language }: LossListProps) {
  return (
    <>
      <button type="button" className="losses-button" popoverTarget="losses">
        {say(WORDS.keptHidden, language, { count: losses.length })}
      </button>
      <section id="losses" popover="auto" aria-labelledby="losses-title">
        <h2 id="losses-title">{WORDS.keptHiddenTitle[language]}</h2>
        <ul>
          {losses.map((loss, index) => (
            <li key={index}>{loss.words[language]}</li>
          ))}
        </ul>
      </section>
    </>
  );
}
