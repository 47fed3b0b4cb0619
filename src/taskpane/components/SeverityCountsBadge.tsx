import { makeStyles, tokens } from "@fluentui/react-components";
import { SEVERITIES, type SeverityCounts } from "../finding-groups";
import { usePaneText } from "../pane-text";
import { SeverityIcon } from "./SeverityIcon";

const useStyles = makeStyles({
  counts: { display: "flex", flexShrink: 0, columnGap: tokens.spacingHorizontalM },
  count: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS, fontVariantNumeric: "tabular-nums" },
});

/** ● 3 ▲ 5 */
export function SeverityCountsBadge({ counts }: { readonly counts: SeverityCounts }) {
  const styles = useStyles();
  const text = usePaneText();
  return (
    <span className={styles.counts}>
      {SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) => (
        <span key={severity} className={styles.count} role="img" aria-label={text.count(severity, counts[severity])} title={text.count(severity, counts[severity])}>
          <SeverityIcon severity={severity} />
          {counts[severity]}
        </span>
      ))}
    </span>
  );
}
