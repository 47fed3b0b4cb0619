import type { KeyboardEvent, PointerEvent } from "react";

interface SplitterProps {
  /** Of the side on the right, in CSS pixels. */
  readonly width: number;
  /** What Home and a double click go back to. */
  readonly usual: number;
  readonly label: string;
  readonly onResize: (width: number) => void;
}

const NARROWEST = 320;
const STEP = 16;

/** The line between grid and pane: drag it, or focus it and use the arrow keys (https://www.w3.org/WAI/ARIA/apg/patterns/windowsplitter/). */
export function Splitter({ width, usual, label, onResize }: SplitterProps) {
  const widest = Math.max(NARROWEST, Math.floor(window.innerWidth * 0.6));
  const resize = (wanted: number) => onResize(Math.min(widest, Math.max(NARROWEST, wanted)));
  const press = (event: KeyboardEvent) => {
    const wanted = { ArrowLeft: width + STEP, ArrowRight: width - STEP, Home: usual, End: widest }[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    resize(wanted);
  };
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) resize(window.innerWidth - event.clientX);
  };
  return (
    <div
      className="splitter"
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={NARROWEST}
      aria-valuemax={widest}
      onKeyDown={press}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onDoubleClick={() => resize(usual)}
    />
  );
}
