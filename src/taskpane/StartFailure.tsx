import { FluentProvider } from "@fluentui/react-components";
import { CrashPage } from "./components/CrashPage";
import { PaneTextProvider, paneText } from "./pane-text";
import { themeOf } from "./theme";
import { VERSION } from "./version";

interface Props {
  readonly error: unknown;
  readonly onRestart: () => void;
}

/** Instead of the pane where it could not even be begun: without Office's language and colours, which are not known then. */
export function StartFailure({ error, onRestart }: Props) {
  return (
    <FluentProvider theme={themeOf("light")} lang="zh-CN">
      <PaneTextProvider value={paneText("zh-CN")}>
        <CrashPage error={error} facts={VERSION} onRestart={onRestart} />
      </PaneTextProvider>
    </FluentProvider>
  );
}
