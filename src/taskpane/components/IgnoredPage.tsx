import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { IgnoredFinding } from "../../actions/check-grids";
import { isPlace, type IgnoredEntry } from "../../core/rules/ignored-findings";
import { printAddress, quoteSheet } from "../../core/sheet/address";
import type { Explain } from "../explanation";
import type { CheckedPhase } from "../pane-state";
import type { PaneCommands } from "../pane-store";
import { usePaneText } from "../pane-text";
import { PageBar } from "./PageBar";

const useStyles = makeStyles({
  body: { flexGrow: 1, flexShrink: 0, flexBasis: "7rem", minHeight: 0, overflowY: "scroll", padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}` },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  entry: { display: "flex", alignItems: "flex-start", columnGap: tokens.spacingHorizontalS, paddingBlock: tokens.spacingVerticalXS, borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
  what: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  reason: { display: "block", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  restore: { flexShrink: 0, minWidth: 0 },
  all: { marginTop: tokens.spacingVerticalS },
});

/** Entries shown; hundreds of ignored findings are better taken back as a whole. */
const SHOWN = 100;

interface Props {
  readonly checked: CheckedPhase;
  readonly explain: Explain;
  readonly waiting: boolean;
  readonly commands: PaneCommands;
  readonly onBack: () => void;
}

/** What was ignored and why; each comes back on request. A rule that is ignored as a whole stands once, with how often it was found. */
export function IgnoredPage({ checked, explain, waiting, commands, onBack }: Props) {
  const styles = useStyles();
  const text = usePaneText();
  const { ignored, sheets } = checked.report;
  const entries = new Map<IgnoredEntry, IgnoredFinding[]>();
  for (const one of ignored) entries.set(one.entry, [...(entries.get(one.entry) ?? []), one]);
  const restore = async (entry: IgnoredEntry | null): Promise<void> => {
    await commands.unignore(entry);
    if (entry === null || entries.size <= 1) onBack();
  };
  return (
    <>
      <PageBar title={text.word("ignored")} back={text.word("evidenceBack")} onBack={onBack} />
      <div className={styles.body}>
        <ul className={styles.list} aria-label={text.word("ignored")}>
          {[...entries].slice(0, SHOWN).map(([entry, found], i) => {
            const [first] = found;
            if (!first) return null;
            const { finding } = first;
            const { title, message } = explain(finding);
            const address = printAddress(finding.cell);
            return (
              <li key={i} className={styles.entry}>
                <span className={styles.what}>
                  {isPlace(entry) ? (
                    <>
                      <Link as="button" onClick={() => void commands.goTo({ sheet: finding.sheet, area: finding.area })}>
                        {sheets.length > 1 ? `${quoteSheet(finding.sheet)}!${address}` : address}
                      </Link>{" "}
                      {text.say(message, finding.data)}
                    </>
                  ) : (
                    text.word("ignoredRule", { rule: text.say(title), n: found.length })
                  )}
                  <span className={styles.reason}>{text.word("ignoredBecause", { reason: entry.reason })}</span>
                </span>
                <Button size="small" className={styles.restore} disabledFocusable={waiting} onClick={() => void restore(entry)}>
                  {text.word("restore")}
                </Button>
              </li>
            );
          })}
        </ul>
        {entries.size > 1 && (
          <Button size="small" className={styles.all} disabledFocusable={waiting} onClick={() => void restore(null)}>
            {text.word("restoreAll")}
          </Button>
        )}
      </div>
    </>
  );
}
