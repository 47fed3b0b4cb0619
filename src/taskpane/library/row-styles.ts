import { makeStyles, tokens } from "@fluentui/react-components";

/** What the rows of the page 指标库 have in common. */
export const useRowStyles = makeStyles({
  row: { display: "flex", alignItems: "baseline", columnGap: tokens.spacingHorizontalS, paddingInlineEnd: tokens.spacingHorizontalM, ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover } },
  small: { display: "block", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
  check: { flexShrink: 0, margin: 0, width: "1rem", height: "1rem", alignSelf: "flex-start", marginTop: "0.125rem", accentColor: tokens.colorBrandBackground, ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: tokens.strokeWidthThin } },
  badge: {
    flexShrink: 0,
    paddingInline: tokens.spacingHorizontalXS,
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground4,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: "nowrap",
  },
  link: { flexShrink: 0, fontSize: tokens.fontSizeBase200 },
});

/** What each row is given by the list. */
export interface RowProps<Item> {
  readonly item: Item;
  /** Takes part in the tab order. */
  readonly current: boolean;
  readonly onFocus: () => void;
}
