import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { formLabel } from "../form-label";
import type { PaneCommands } from "../pane-store";
import type { CheckedPhase } from "../pane-state";
import { usePaneText } from "../pane-text";
import { ChangeLine } from "./ChangeLine";
import { PageBar } from "./PageBar";

const useStyles = makeStyles({
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXS, flexShrink: 0, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}` },
  what: { flexGrow: 1, flexBasis: "8rem" },
  body: { flexGrow: 1, flexShrink: 0, flexBasis: "7rem", minHeight: 0, overflowY: "scroll", padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}` },
  title: { margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalXXS}`, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, padding: 0, listStyleType: "none", "& > li": { paddingBlock: tokens.spacingVerticalXXS, borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` } },
});

/** Changes shown at first, and by each 再显示. */
const AT_ONCE = 100;

interface Props {
  readonly checked: CheckedPhase;
  readonly waiting: boolean;
  readonly commands: PaneCommands;
  readonly onBack: () => void;
}

/** 全部安全修复: every cell that would be changed, as it is and as it will be, before the one click that does it. */
export function SafeFixesPage({ checked, waiting, commands, onBack }: Props) {
  const styles = useStyles();
  const text = usePaneText();
  const { report, form } = checked;
  const changes = useMemo(() => report.safeChanges(form), [report, form]);
  const [shown, setShown] = useState(AT_ONCE);
  const sheets = [...new Set(changes.map(({ sheet }) => sheet))];
  const visible = changes.slice(0, shown);
  const fix = async (): Promise<void> => {
    await commands.fixAllSafe();
    onBack();
  };
  return (
    <>
      <PageBar title={text.word("safeFixes")} back={text.word("evidenceBack")} onBack={onBack} />
      <div className={styles.head}>
        <span className={styles.what}>{text.word("safeFixesWhat", { n: changes.length })}</span>
        <Button appearance="primary" disabledFocusable={waiting} onClick={() => void fix()}>
          {text.word("safeFixesDo")}
        </Button>
      </div>
      <div className={styles.body}>
        {sheets.map((sheet) => (
          <section key={sheet}>
            {sheets.length > 1 && <h3 className={styles.title}>{titleOf(sheet)}</h3>}
            <ul className={styles.list} aria-label={sheet}>
              {visible.map((change, i) =>
                change.sheet === sheet ? (
                  <li key={i}>
                    <ChangeLine change={change} sheet={sheet} onGo={(place) => void commands.goTo(place)} />
                  </li>
                ) : null,
              )}
            </ul>
          </section>
        ))}
        {changes.length > shown && (
          <Button size="small" onClick={() => setShown(shown + AT_ONCE)}>
            {text.word("evidenceMore", { n: Math.min(AT_ONCE, changes.length - shown) })}
          </Button>
        )}
      </div>
    </>
  );

  function titleOf(sheet: string): string {
    const own = report.forms.filter((one) => one.sheet === sheet);
    const [only] = own;
    return only && own.length === 1 ? formLabel(only, report.forms, text) : sheet;
  }
}
