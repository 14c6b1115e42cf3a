"use client";

import { useEffect } from "react";

const focusable =
  "a[href], button:not(:disabled), input:not(:disabled, [type=hidden]), select:not(:disabled), textarea:not(:disabled), summary";

/** Where the keyboard was: the element, and the place of each of its ancestors among its siblings. */
type Place = { element: Element; path: { parent: Element; index: number }[]; address: string };

/**
 * Keeps the keyboard's place when what had the focus is taken away, such as a row that was removed
 * or a button whose step is done: what now stands there gets the focus, not the top of the page.
 */
export function FocusKeeper() {
  useEffect(() => {
    let place: Place | null = null;
    // What the pointer touched is not kept, so that no phone opens its keyboard unasked.
    const forget = () => {
      place = null;
    };
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return;
      // A message's button goes with its message; the place is the one in the page.
      if (!target.closest("main")) return;
      place = target.matches(":focus-visible") ? placeOf(target) : null;
    };
    const keep = () => {
      if (!place || document.activeElement !== document.body) return;
      if (place.address !== location.pathname) return forget();
      const found = place.element.isConnected ? place.element : successor(place);
      if (found instanceof HTMLElement) found.focus();
    };
    const observer = new MutationObserver(keep);
    observer.observe(document.body, { childList: true, subtree: true });
    document.addEventListener("focusin", remember);
    document.addEventListener("pointerdown", forget);
    return () => {
      observer.disconnect();
      document.removeEventListener("focusin", remember);
      document.removeEventListener("pointerdown", forget);
    };
  }, []);
  return null;
}

function placeOf(element: Element): Place {
  const path: Place["path"] = [];
  for (let at = element; at.parentElement; at = at.parentElement) {
    path.push({ parent: at.parentElement, index: [...at.parentElement.children].indexOf(at) });
    if (at.parentElement.matches("main")) break;
  }
  return { element, path, address: location.pathname };
}

/** The nearest thing that takes the focus: what moved up into the place, else what stands before. */
function successor({ path }: Place): Element | undefined {
  for (const { parent, index } of path) {
    if (!parent.isConnected) continue;
    const siblings = [...parent.children];
    const near = [...siblings.slice(index), ...siblings.slice(0, index).reverse()];
    for (const each of near) {
      const found = each.matches(focusable) ? each : each.querySelector(focusable);
      if (found?.checkVisibility()) return found;
    }
  }
  return undefined;
}
