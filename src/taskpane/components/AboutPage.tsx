import { makeStyles, tokens } from "@fluentui/react-components";
import type { MorePageProps } from "../page-props";
import { usePaneText } from "../pane-text";
import { printFacts } from "../self-test";
import { CopyBox } from "./CopyBox";
import { PageBar } from "./PageBar";

const useStyles = makeStyles({
  body: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, flexGrow: 1, flexShrink: 0, flexBasis: "7rem", minHeight: 0, overflowY: "auto", padding: tokens.spacingHorizontalM },
  line: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** 关于与自检 */
export function AboutPage({ selfTest, onBack }: MorePageProps) {
  const styles = useStyles();
  const text = usePaneText();
  return (
    <>
      <PageBar title={text.word("about")} back={text.word("moreBack")} onBack={onBack} />
      <div className={styles.body}>
        <p className={styles.line}>{text.word("aboutWhat")}</p>
        <p className={styles.line}>{text.word(selfTest.facts.every(({ good }) => good) ? "selfTestAllGood" : "selfTestBad")}</p>
        <CopyBox label={text.word("selfTest")} content={printFacts(selfTest, text)} buttonLabel={text.word("copy")} rows={selfTest.facts.length + 1} />
      </div>
    </>
  );
}
