import type { RefObject } from "react";

/** A ref for Fluent's components: their types name no element (the union of a link and a button), so only a function fits. */
export function keep<Element extends HTMLElement>(ref: RefObject<Element | null>): (element: Element | null) => void {
  return (element) => {
    ref.current = element;
  };
}
