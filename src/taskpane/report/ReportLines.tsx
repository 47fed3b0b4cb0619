import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { Fragment, useState } from "react";
import type { Report, ReportLine } from "../../core/report/report";
import { REPORT_WORDS } from "../../core/report/report-words";
import { printAddress, quoteSheet } from "../../core/sheet/address";
import { SeverityIcon } from "../components/SeverityIcon";
import { SEVERITIES } from "../finding-groups";
import { usePaneText } from "../pane-text";

const useStyles = makeStyles({
  form: { margin: 0, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} 0 2rem`, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS} 2rem`, listStyleType: "none" },
  line: { display: "flex", columnGap: tokens.spacingHorizontalXS, alignItems: "baseline", paddingBlock: tokens.spacingVerticalXXS },
  address: { flexShrink: 0, fontVariantNumeric: "tabular-nums", color: tokens.colorNeutralForeground2 },
  sentence: { minWidth: 0, overflowWrap: "anywhere" },
  how: { display: "block", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  more: { marginInlineStart: "2rem", marginBlockEnd: tokens.spacingVerticalS },
});

/** So many findings are drawn before a person asks for more. */
const AT_ONCE = 40;

/** What was found, form by form, the gravest first. */
export function ReportLines({ report }: { readonly report: Report }) {
  const styles = useStyles();
  const text = usePaneText();
  const [shown, setShown] = useState(AT_ONCE);
  const total = report.sections.reduce((n, { lines }) => n + lines.length, 0);
  let room = shown;
  return (
    <>
      {report.sections.map(({ form, lines }, i) => {
        const some = gravestFirst(lines).slice(0, room);
        room -= some.length;
        if (some.length === 0) return null;
        return (
          <Fragment key={i}>
            <h3 className={styles.form}>{form?.name ?? text.say(REPORT_WORDS.workbook)}</h3>
            <ul className={styles.list}>
              {some.map((line, n) => (
                <Line key={n} line={line} sheet={form?.sheet ?? null} />
              ))}
            </ul>
          </Fragment>
        );
      })}
      {total === 0 && <p className={styles.form}>{text.say(REPORT_WORDS.nothing)}</p>}
      {total > shown && (
        <Link as="button" className={styles.more} onClick={() => setShown(shown + AT_ONCE)}>
          {text.word("batchMore", { n: Math.min(AT_ONCE, total - shown), left: total - shown })}
        </Link>
      )}
    </>
  );
}

function Line({ line, sheet }: { readonly line: ReportLine; readonly sheet: string | null }) {
  const styles = useStyles();
  const text = usePaneText();
  const address = printAddress(line.cell);
  return (
    <li className={styles.line}>
      <span role="img" aria-label={text.word(line.severity)}>
        <SeverityIcon severity={line.severity} />
      </span>
      <span className={styles.address}>{line.sheet === sheet ? address : `${quoteSheet(line.sheet)}!${address}`}</span>
      <span className={styles.sentence}>
        {text.say(line.message, line.data)}
        <span className={styles.how}>{text.say(line.how, line.data)}</span>
      </span>
    </li>
  );
}

function gravestFirst(lines: readonly ReportLine[]): ReportLine[] {
  return SEVERITIES.flatMap((severity) => lines.filter((line) => line.severity === severity));
}
