import { makeStyles, tokens } from "@fluentui/react-components";

/** What the small pages of 更多 have in common: an explanation and one or two buttons. */
export const usePageStyles = makeStyles({
  body: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, flexGrow: 1, flexShrink: 0, flexBasis: "7rem", minHeight: 0, overflowY: "auto", padding: tokens.spacingHorizontalM },
  line: { margin: 0, color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});
