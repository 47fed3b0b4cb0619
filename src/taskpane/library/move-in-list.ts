import type { KeyboardEvent } from "react";

/** Arrows, Home and End go from row to row of the list that hears of them; rows bear data-item. A key that leads nowhere is left alone. */
export function moveInList(event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.altKey || event.metaKey || !(event.target instanceof HTMLElement) || !event.target.hasAttribute("data-item")) return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-item]")];
  const at = stops.indexOf(event.target);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: stops.length - 1 }[event.key];
  const stop = to === undefined ? undefined : stops[to];
  if (!stop) return;
  event.preventDefault();
  stop.focus();
}
