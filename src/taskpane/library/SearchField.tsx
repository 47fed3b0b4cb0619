import { Input, makeStyles } from "@fluentui/react-components";
import { useRef, useState, type KeyboardEvent } from "react";
import { useLibraryText } from "./library-words";

const useStyles = makeStyles({
  field: { flexGrow: 1, minWidth: 0 },
});

interface Props {
  readonly query: string;
  readonly onSearch: (query: string) => void;
  /** Arrow down, and Enter: into the list. */
  readonly onLeave: (open: boolean) => void;
}

/** Searches as one types. While an IME composes, letters are not yet what is meant: nothing is looked for, and its Enter is its own. */
export function SearchField({ query, onSearch, onLeave }: Props) {
  const styles = useStyles();
  const { word } = useLibraryText();
  const [draft, setDraft] = useState<string | null>(null);
  const composing = useRef(false);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    // 229 is what Chromium calls every key that an IME takes, also the Enter after its composition has ended.
    if (event.nativeEvent.isComposing || composing.current || event.which === 229) return;
    if (event.key === "ArrowDown" || event.key === "Enter") {
      event.preventDefault();
      onLeave(event.key === "Enter");
    } else if (event.key === "Escape" && query !== "") {
      event.preventDefault();
      onSearch("");
    }
  };
  return (
    <Input
      className={styles.field}
      type="search"
      data-search=""
      aria-label={word("search")}
      placeholder={word("searchHint")}
      value={draft ?? query}
      onChange={(_event, { value }) => (composing.current ? setDraft(value) : onSearch(value))}
      onCompositionStart={(event) => {
        composing.current = true;
        setDraft(event.currentTarget.value);
      }}
      onCompositionEnd={(event) => {
        composing.current = false;
        setDraft(null);
        onSearch(event.currentTarget.value);
      }}
      onKeyDown={onKeyDown}
    />
  );
}
