import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { usePaneText } from "../pane-text";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", alignItems: "flex-start", rowGap: tokens.spacingVerticalXS },
  content: {
    boxSizing: "border-box",
    width: "100%",
    resize: "vertical",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalS,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
  },
});

interface Props {
  readonly label: string;
  readonly content: string;
  readonly buttonLabel: string;
  readonly rows: number;
}

/** Text to hand on. Where the clipboard is refused, as it is in some frames, the text is selected for Ctrl+C. */
export function CopyBox({ label, content, buttonLabel, rows }: Props) {
  const styles = useStyles();
  const text = usePaneText();
  const area = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<"yes" | "by-hand" | null>(null);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(content);
      setCopied("yes");
    } catch {
      area.current?.select();
      setCopied("by-hand");
    }
  };
  return (
    <div className={styles.box}>
      <textarea ref={area} className={styles.content} aria-label={label} readOnly rows={rows} value={content} />
      <Button size="small" onClick={() => void copy()}>
        {buttonLabel}
      </Button>
      <span role="status">{copied && text.word(copied === "yes" ? "copied" : "copyByHand")}</span>
    </div>
  );
}
