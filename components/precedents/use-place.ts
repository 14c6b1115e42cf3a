import { type RefObject, useLayoutEffect, useRef } from "react";
import { placeId } from "./place";

/** For what goes away by its own button: the keyboard stays where it was, in the same column. */
export function usePlace<T extends HTMLElement>(): RefObject<T | null> {
  const ref = useRef<T>(null);
  useLayoutEffect(() => {
    const node = ref.current;
    return () => {
      if (node?.contains(document.activeElement)) document.getElementById(placeId)?.focus();
    };
  }, []);
  return ref;
}
