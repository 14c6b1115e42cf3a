"use client";

import { useLayoutEffect } from "react";

/**
 * A page that is not there is drawn by the browser alone, where a script in the head does not run:
 * the theme is asked for once more.
 */
export function ThemeKept() {
  useLayoutEffect(() => {
    if (document.documentElement.dataset.theme) return;
    const script = document.createElement("script");
    script.src = "/theme.js";
    document.head.append(script);
  }, []);
  return null;
}
