import { makeStyles, tokens } from "@fluentui/react-components";

/** What all rows of the list have in common. */
export const useTreeRowStyles = makeStyles({
  row: {
    cursor: "pointer",
    paddingBlock: tokens.spacingVerticalXS,
    paddingInlineEnd: tokens.spacingHorizontalS,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})` },
  },
});

/** What each row is given by the tree. */
export interface TreeRowProps<Row> {
  readonly row: Row;
  /** Takes part in the tab order. */
  readonly current: boolean;
  readonly onFocus: () => void;
  readonly onChoose: () => void;
}
