import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { keep } from "../keep-ref";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
    flexShrink: 0,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  readonly title: string;
  readonly back: string;
  readonly onBack: () => void;
}

/** Head of a page that was opened from another one: its name and the way back, which has the focus when the page opens. */
export function PageBar({ title, back, onBack }: Props) {
  const styles = useStyles();
  const link = useRef<HTMLButtonElement>(null);
  useEffect(() => link.current?.focus(), []);
  return (
    <div className={styles.bar}>
      <h2 className={styles.title}>{title}</h2>
      <Link as="button" ref={keep(link)} onClick={onBack}>
        {back}
      </Link>
    </div>
  );
}
