import { useEffect } from "react";
import { type Language, say } from "../../core/words";
import type { Notice } from "./session";
import { WORDS } from "./words";

interface NoticeBarProps {
  readonly notice: Notice;
  readonly language: Language;
  readonly onClose: () => void;
}

/** Good news goes by itself; a refusal stays until it was read. */
const SHOWN_FOR = 4_000;

/** One sentence over the grid; nothing moves when it comes or goes. */
export function NoticeBar({ notice, language, onClose }: NoticeBarProps) {
  useEffect(() => {
    if (notice.kind === "refused") return undefined;
    const gone = setTimeout(onClose, SHOWN_FOR);
    return () => clearTimeout(gone);
  }, [notice, onClose]);

  return (
    <div className={`notice ${notice.kind}`} role={notice.kind === "refused" ? "alert" : "status"}>
      <span>{say(notice.words, language, notice.data)}</span>
      <button type="button" aria-label={WORDS.close[language]} onClick={onClose}>
        ×
      </button>
    </div>
  );
}
