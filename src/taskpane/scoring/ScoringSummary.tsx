import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { FormScoring } from "../../core/scoring/score-form";
import { printNumber } from "../../core/words";
import { usePaneText } from "../pane-text";
import { LevelBar } from "./LevelBar";

const useStyles = makeStyles({
  summary: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`, flexShrink: 0 },
  total: { margin: `${tokens.spacingVerticalXS} 0`, fontWeight: tokens.fontWeightSemibold },
  levels: { margin: 0, padding: 0, listStyleType: "none" },
  quiet: { margin: `${tokens.spacingVerticalXXS} 0 0`, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  sum: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM, margin: `${tokens.spacingVerticalXS} 0 0`, color: tokens.colorPaletteDarkOrangeForeground1 },
});

interface Props {
  readonly scoring: FormScoring;
  readonly waiting: boolean;
  readonly onSpread: () => void;
}

/** Total and grade, each level's points against its full marks, and points that do not add up. */
export function ScoringSummary({ scoring, waiting, onSpread }: Props) {
  const styles = useStyles();
  const text = usePaneText();
  const { total, grade, levels, execution, asked, shortfall } = scoring;
  const points = text.word(total.missing > 0 ? "scoringSoFar" : "scoringDone", { points: total.points, missing: total.missing });
  const shown = (own: number | string, weight: number): string => text.word("scoringPoints", { points: own, weight });
  return (
    <section className={styles.summary}>
      <p className={styles.total} role="status">
        {`${text.word("scoringTotal")} ${points}`}
        {grade !== null && ` · ${text.word("scoringGrade", { grade })}`}
      </p>
      <ul className={styles.levels}>
        {levels.map(({ name, weight, total: own }, i) => {
          const level = name === "" ? text.word("scoringNoLevel") : name;
          const label = text.word(own.missing > 0 ? "scoringLevelMissing" : "scoringLevel", { name: level, points: own.points, weight, missing: own.missing });
          return <LevelBar key={i} name={level} points={own.points} weight={weight} label={label} shown={shown(own.points, weight)} />;
        })}
        {asked.execution > 0 && (
          <LevelBar
            name={text.word("scoringExecution")}
            points={execution ?? 0}
            weight={asked.execution}
            label={execution === null ? text.word("scoringNoExecution") : text.word("scoringLevel", { name: text.word("scoringExecution"), points: execution, weight: asked.execution })}
            shown={shown(execution ?? "–", asked.execution)}
          />
        )}
      </ul>
      {asked.execution > 0 && execution === null && <p className={styles.quiet}>{text.word("scoringNoExecution")}</p>}
      {shortfall !== 0 && (
        <p className={styles.sum}>
          <span>{text.word("scoringSum", { sum: printNumber(asked.indicators - shortfall), total: asked.indicators })}</span>
          <Link as="button" disabledFocusable={waiting} onClick={onSpread}>
            {text.word("scoringSpread")}
          </Link>
        </p>
      )}
    </section>
  );
}
