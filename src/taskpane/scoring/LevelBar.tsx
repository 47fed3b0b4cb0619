import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  row: { display: "grid", gridTemplateColumns: "6.5rem 1fr minmax(3.5rem, max-content)", alignItems: "center", columnGap: tokens.spacingHorizontalS, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  name: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  track: { height: "8px", borderRadius: tokens.borderRadiusSmall, border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`, overflow: "hidden" },
  bar: { height: "100%", backgroundColor: tokens.colorBrandBackground, forcedColorAdjust: "none" },
  points: { textAlign: "end", fontVariantNumeric: "tabular-nums" },
});

interface Props {
  readonly name: string;
  readonly points: number;
  readonly weight: number;
  /** The whole of it in words, for those who do not see the bar. */
  readonly label: string;
  readonly shown: string;
}

/** One level's points against its full marks. */
export function LevelBar({ name, points, weight, label, shown }: Props) {
  const styles = useStyles();
  const share = weight > 0 ? Math.min(1, Math.max(0, points / weight)) : 0;
  return (
    <li className={styles.row} aria-label={label}>
      <span className={styles.name} title={name} aria-hidden="true">
        {name}
      </span>
      <span className={styles.track} aria-hidden="true">
        <div className={styles.bar} style={{ width: `${String(share * 100)}%` }} />
      </span>
      <span className={styles.points} aria-hidden="true">
        {shown}
      </span>
    </li>
  );
}
