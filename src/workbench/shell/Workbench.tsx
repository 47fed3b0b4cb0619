import { useCallback, useEffect, useRef, useState } from "react";
import { downloadFile } from "./download-file";
import { createGrid } from "./grid";
import type { PageOptions } from "./page-options";
import { NoticeBar } from "./NoticeBar";
import { PaneSide } from "./PaneSide";
import { ReplaceDialog } from "./ReplaceDialog";
import { Session, type FileSource } from "./session";
import { TopBar } from "./TopBar";
import { useFileDrop } from "./use-file-drop";
import { useSession } from "./use-session";
import { WORDS } from "./words";

/** The whole page. The grid is built once, in the element that React gives it, and then belongs to the session. */
export function Workbench({ options }: { readonly options: PageOptions }) {
  const [session, setSession] = useState<Session | null>(null);
  const gridPlace = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (gridPlace.current === null) return;
    const started = new Session(createGrid(gridPlace.current, options.language), options);
    setSession(started);
    void started.openSample(options.sample);
  }, [options]);

  return (
    <div className="page">
      {session ? <Page session={session} options={options} /> : <header className="bar" />}
      <main className="grid" ref={gridPlace} aria-label={WORDS.grid[options.language]} />
    </div>
  );
}

/** Everything around the grid, once there is one. */
function Page({ session, options }: { readonly session: Session; readonly options: PageOptions }) {
  const { language } = options;
  const { document: open, unsaved, notice } = useSession(session);
  const [waiting, setWaiting] = useState<FileSource | null>(null);

  const save = useCallback(async () => {
    const bytes = await session.save();
    if (bytes !== null) downloadFile(session.current().document?.name ?? "", bytes);
    return bytes !== null;
  }, [session]);
  const openFile = useCallback(
    (source: FileSource) => {
      if (session.current().unsaved) setWaiting(source);
      else void session.open(source);
    },
    [session],
  );
  const closeNotice = useCallback(() => session.say(null), [session]);
  const dropping = useFileDrop((file) => openFile(fromFile(file)));
  useLeaveGuard(unsaved);

  return (
    <>
      <TopBar session={session} language={language} onFile={(file) => openFile(fromFile(file))} onSample={(file) => openFile(session.sample(file))} onSave={save} />
      {notice && <NoticeBar notice={notice} language={language} onClose={closeNotice} />}
      {open && <PaneSide key={open.serial} language={language} theme={options.theme} />}
      {dropping && <div className="drop">{WORDS.dropHere[language]}</div>}
      {waiting && (
        <ReplaceDialog
          name={open?.name ?? ""}
          language={language}
          onSave={() => void save().then((saved) => (saved ? session.open(waiting) : undefined))}
          onDiscard={() => void session.open(waiting)}
          onClose={() => setWaiting(null)}
        />
      )}
    </>
  );
}

function fromFile(file: File): FileSource {
  return { name: file.name, read: async () => new Uint8Array(await file.arrayBuffer()) };
}

/** The browser asks before a page with unsaved changes is left. */
function useLeaveGuard(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return undefined;
    const guard = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", guard);
    return () => window.removeEventListener("beforeunload", guard);
  }, [unsaved]);
}
