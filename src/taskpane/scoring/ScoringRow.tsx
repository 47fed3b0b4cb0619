import { Input, Select, makeStyles, tokens } from "@fluentui/react-components";
import type { ScoredIndicator } from "../../core/scoring/score-form";
import { gradeChoices } from "../../core/scoring/score-row";
import { printedTarget } from "../../core/scoring/self-evaluation/print-sheet";
import { printAddress } from "../../core/sheet/address";
import { usePaneText, type PaneText } from "../pane-text";
import { placeOf, whyOf } from "./scoring-view";
import { ScoringProblem } from "./ScoringProblem";

const useStyles = makeStyles({
  row: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`, borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
  head: {
    display: "flex",
    columnGap: tokens.spacingHorizontalS,
    width: "100%",
    padding: 0,
    border: "none",
    background: "none",
    color: "inherit",
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  address: { flexShrink: 0, color: tokens.colorBrandForegroundLink, fontVariantNumeric: "tabular-nums" },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  points: { flexShrink: 0, fontVariantNumeric: "tabular-nums" },
  why: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalXXS },
  target: { flexGrow: 1, flexBasis: "8rem", minWidth: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
  try: { width: "7.5rem", flexShrink: 0 },
});

interface Props {
  readonly row: ScoredIndicator;
  /** What a person is trying; "" where nothing. */
  readonly tried: string;
  readonly onTry: (text: string) => void;
  readonly onGo: () => void;
}

/** What a person compares: the target, and where no score comes of it what was achieved and which score the sheet has. */
function factsOf({ indicator, actual, points }: ScoredIndicator, isTried: boolean, text: PaneText): string[] {
  const target = printedTarget(indicator);
  const achieved = points === null && actual.kind !== "blank" && !isTried ? indicator.actual : null;
  const given = points === null && !isTried ? indicator.score : null;
  return [
    ...(target === null ? [] : [text.word("scoringTarget", { target })]),
    ...(achieved ? [text.word("scoringActual", { actual: achieved.text })] : []),
    ...(given ? [text.word("scoringInSheet", { points: given.value })] : []),
  ];
}

/** One indicator: its points and why, where its scoring text is unclear, and a place to try a value. */
export function ScoringRow({ row, tried, onTry, onGo }: Props) {
  const styles = useStyles();
  const text = usePaneText();
  const { indicator, points, weight, scoring } = row;
  const name = indicator.level3?.value ?? "";
  const why = whyOf(row);
  const facts = factsOf(row, tried !== "", text);
  const choices = gradeChoices(scoring.scheme);
  const label = text.word("scoringTry", { name });
  const full = weight === null ? text.word("scoringNoWeight") : text.word("scoringPoints", { points: points ?? "–", weight });
  return (
    <li className={styles.row}>
      <button type="button" className={styles.head} onClick={onGo}>
        <span className={styles.address}>{printAddress(placeOf(row))}</span>
        <span className={styles.name}>{name}</span>
        <span className={styles.points}>{full}</span>
      </button>
      {why && <p className={styles.why}>{text.say(why.words, why.data)}</p>}
      {indicator.scoring && scoring.problems.filter(({ severity }) => severity !== "hint").map((problem, i) => <ScoringProblem key={i} text={indicator.scoring?.value ?? ""} problem={problem} />)}
      <div className={styles.line}>
        <span className={styles.target}>{facts.join(text.word("listComma"))}</span>
        {choices.length > 0 ? (
          <Select className={styles.try} size="small" aria-label={label} value={tried} onChange={(_event, { value }) => onTry(value)}>
            <option value="">{text.word("scoringTryShort")}</option>
            {choices.map((choice) => (
              <option key={choice} value={choice}>
                {choice}
              </option>
            ))}
          </Select>
        ) : (
          <Input className={styles.try} size="small" aria-label={label} placeholder={text.word("scoringTryShort")} value={tried} onChange={(_event, { value }) => onTry(value)} />
        )}
      </div>
    </li>
  );
}
