import { makeStyles, tokens } from "@fluentui/react-components";
import type { Problem } from "../../core/scoring/problem";
import { usePaneText } from "../pane-text";

const useStyles = makeStyles({
  problem: { margin: `${tokens.spacingVerticalXXS} 0`, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
  place: { backgroundColor: "transparent", color: "inherit", textDecorationLine: "underline", textDecorationStyle: "wavy", textDecorationColor: tokens.colorPaletteRedForeground1, textUnderlineOffset: "2px" },
  // A place between two letters still shows.
  caret: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  message: { display: "block", marginTop: tokens.spacingVerticalXS, color: tokens.colorPaletteRedForeground1 },
});

/** So much of the text stands around the place. */
const AROUND = 12;

/** Part of a scoring text with the place of a problem under it, and what is wrong there. */
export function ScoringProblem({ text: scoring, problem }: { readonly text: string; readonly problem: Problem }) {
  const styles = useStyles();
  const text = usePaneText();
  const { from, to } = problem;
  const start = Math.max(0, from - AROUND);
  const end = Math.min(scoring.length, to + AROUND);
  const place = scoring.slice(from, to);
  return (
    <p className={styles.problem}>
      {`${start > 0 ? "…" : ""}${scoring.slice(start, from)}`}
      {place === "" ? (
        <span className={styles.caret} aria-hidden="true">
          ‸
        </span>
      ) : (
        <mark className={styles.place}>{place}</mark>
      )}
      {`${scoring.slice(to, end)}${end < scoring.length ? "…" : ""}`}
      <span className={styles.message}>{text.say(problem.words, problem.data)}</span>
    </p>
  );
}
