import { Link, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { DEFAULT_PROFILE, SCORING_PROFILES, findProfile } from "../../core/scoring/profiles";
import { scoreForm } from "../../core/scoring/score-form";
import { rangeOf } from "../../core/sheet/address";
import { StateMessage } from "../components/StateMessage";
import { formLabel } from "../form-label";
import type { PageProps } from "../page-props";
import { paneWords, usePaneText } from "../pane-text";
import { ScoringActions } from "./ScoringActions";
import { ScoringRow } from "./ScoringRow";
import { ScoringSummary } from "./ScoringSummary";
import { ROW_GROUPS, groupRows, placeOf, triedActuals, type RowGroup } from "./scoring-view";
import { useScorableForms } from "./use-scorable-forms";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", flexGrow: 1, flexShrink: 0 },
  choices: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} 0`, flexShrink: 0 },
  body: { display: "flex", flexDirection: "column", flexGrow: 1, flexShrink: 0, flexBasis: "7rem", minHeight: 0, borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  fill: { flexGrow: 1, flexBasis: 0, minHeight: 0, overflowY: "auto" },
  group: { margin: 0, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorNeutralBackground2 },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  tried: { display: "flex", columnGap: tokens.spacingHorizontalM, margin: 0, padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`, flexShrink: 0, fontSize: tokens.fontSizeBase200, backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2 },
  quiet: { margin: 0, padding: tokens.spacingHorizontalM, color: tokens.colorNeutralForeground2 },
});

const GROUP_WORDS = { missing: "scoringMissing", reasons: "scoringReasons", lost: "scoringLost", full: "scoringFull" } as const satisfies Record<RowGroup, string>;

/** 评分: what the form in front scores, what is still to be filled in, and what-if without writing. */
export function ScoringPage({ state, commands }: PageProps) {
  const styles = useStyles();
  const text = usePaneText();
  const { loaded, reload } = useScorableForms(state, commands);
  const [chosenForm, chooseForm] = useState(0);
  const [chosenProfile, chooseProfile] = useState<string | null>(null);
  const [tried, setTried] = useState<ReadonlyMap<number, string>>(new Map());
  const forms = loaded.kind === "loaded" ? loaded.forms : [];
  const at = forms[chosenForm] ?? forms[0];
  const profile = (chosenProfile === null ? at?.profile : findProfile(chosenProfile)) ?? DEFAULT_PROFILE;
  const scoring = useMemo(() => (at ? scoreForm(at.form, profile, { actuals: triedActuals(tried) }) : null), [at, profile, tried]);
  // A row stays where it is while a value is tried in it.
  const groups = useMemo(() => (at ? groupRows(scoreForm(at.form, profile)) : null), [at, profile]);
  const rowOf = useMemo(() => new Map(scoring?.rows.map((row) => [row.indicator.row, row])), [scoring]);
  const waiting = state.busy !== null;
  if (loaded.kind === "refused") {
    return (
      <main className={styles.page}>
        <StateMessage title={text.say(loaded.outcome.saying.words, loaded.outcome.saying.data)} action={{ label: text.word("scoringAgain"), run: reload }} />
      </main>
    );
  }
  if (loaded.kind === "loading" || !at || !scoring || !groups) {
    return <main className={styles.page}>{loaded.kind === "loading" ? <p className={styles.quiet}>{text.word("scoringLoading")}</p> : <StateMessage title={text.word("scoringNone")} lines={[text.word("scoringNoneHow")]} action={{ label: text.word("scoringAgain"), run: reload }} />}</main>;
  }
  const target = { sheet: at.form.sheet, form: at.index };
  const write = (spread: boolean): void => void commands.perform({ action: "prepare-scoring", target, params: { profile: profile.id, spread }, busy: paneWords("scoringWriting") });
  const names = forms.map(({ form }) => form);
  const isTrying = triedActuals(tried).size > 0;
  const tryValue = (row: number, value: string): void => setTried((before) => new Map(before).set(row, value));
  return (
    <main className={styles.page}>
      <div className={styles.choices}>
        {forms.length > 1 && (
          <Select
            size="small"
            aria-label={text.word("scoringForm")}
            value={String(forms.indexOf(at))}
            onChange={(_event, { value }) => {
              chooseForm(Number(value));
              setTried(new Map());
            }}
          >
            {forms.map(({ form }, i) => (
              <option key={i} value={String(i)}>
                {formLabel(form, names, text)}
              </option>
            ))}
          </Select>
        )}
        <Select size="small" aria-label={text.word("scoringProfile")} value={profile.id} onChange={(_event, { value }) => chooseProfile(value)}>
          {SCORING_PROFILES.map(({ id, name }) => (
            <option key={id} value={id}>
              {`${text.word("scoringProfile")}：${text.say(name)}`}
            </option>
          ))}
        </Select>
      </div>
      <ScoringActions
        waiting={waiting}
        isPrepared={at.isPrepared}
        typed={at.typed}
        onWrite={() => write(false)}
        onMake={() => void commands.perform({ action: "make-self-evaluation", target, busy: paneWords("scoringMaking") })}
        onRemove={() => void commands.perform({ action: "remove-scoring", target, busy: paneWords("scoringRemoving") })}
      />
      <ScoringSummary scoring={scoring} waiting={waiting} onSpread={() => write(true)} />
      {isTrying && (
        <p className={styles.tried}>
          <span>{text.word("scoringTried")}</span>
          <Link as="button" onClick={() => setTried(new Map())}>
            {text.word("scoringTryEnd")}
          </Link>
        </p>
      )}
      <div className={styles.body}>
        <div className={styles.fill}>
          {ROW_GROUPS.map((group) => {
            const rows = groups.get(group) ?? [];
            if (rows.length === 0) return null;
            return (
              <section key={group} aria-label={text.word(GROUP_WORDS[group], { n: rows.length })}>
                <h2 className={styles.group}>{text.word(GROUP_WORDS[group], { n: rows.length })}</h2>
                <ul className={styles.list}>
                  {rows.map((row) => (
                    <ScoringRow
                      key={row.indicator.row}
                      row={rowOf.get(row.indicator.row) ?? row}
                      tried={tried.get(row.indicator.row) ?? ""}
                      onTry={(value) => tryValue(row.indicator.row, value)}
                      onGo={() => void commands.goTo({ sheet: at.form.sheet, area: rangeOf(placeOf(row)) })}
                    />
                  ))}
                </ul>
              </section>
            );
          })}
        </div>
      </div>
    </main>
  );
}
