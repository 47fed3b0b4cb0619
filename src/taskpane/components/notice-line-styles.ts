import { makeStyles, tokens } from "@fluentui/react-components";

/** What every line between page and footer has in common that says what was done or why not. */
export const useNoticeLineStyles = makeStyles({
  line: {
    display: "flex",
    flexShrink: 0,
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalS,
    // A long list of reasons scrolls in itself: the page above keeps its place.
    maxHeight: "6rem",
    overflowY: "auto",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  refused: { backgroundColor: tokens.colorStatusWarningBackground1, color: tokens.colorNeutralForeground1 },
  saying: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  link: { flexShrink: 0, fontSize: tokens.fontSizeBase200 },
});
