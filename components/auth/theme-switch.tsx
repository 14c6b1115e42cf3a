"use client";

import { useSyncExternalStore } from "react";

const key = "parapet.theme";
const themes = [
  { value: "system", name: "As my system" },
  { value: "light", name: "Light" },
  { value: "dark", name: "Dark" },
] as const;

export type Theme = (typeof themes)[number]["value"];

/** Kept in this browser; theme.js reads it before the first paint. */
export function ThemeSwitch() {
  const chosen = useSyncExternalStore(subscribe, readTheme, () => null);
  return (
    <fieldset>
      <legend className="sr-only">Theme</legend>
      <div className="inline-flex flex-wrap rounded-lg border border-line-strong bg-surface p-0.5">
        {themes.map(({ value, name }) => (
          <label
            key={value}
            className="cursor-pointer rounded-small px-3 py-1 text-muted has-checked:bg-accent-soft has-checked:font-medium has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name="theme"
              value={value}
              checked={chosen === value}
              onChange={() => chooseTheme(value)}
              className="sr-only"
            />
            {name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function readTheme(): Theme {
  try {
    const kept = localStorage.getItem(key);
    return kept === "light" || kept === "dark" ? kept : "system";
  } catch {
    return "system";
  }
}

const listeners = new Set<() => void>();

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  addEventListener("storage", changed);
  return () => {
    listeners.delete(changed);
    removeEventListener("storage", changed);
  };
}

export function chooseTheme(theme: Theme): void {
  const dark = theme === "dark" || (theme === "system" && prefersDark());
  document.documentElement.dataset.theme = dark ? "dark" : "light";
  try {
    if (theme === "system") localStorage.removeItem(key);
    else localStorage.setItem(key, theme);
  } catch {
    // A browser that keeps nothing shows the choice until the page is left.
  }
  for (const changed of listeners) changed();
}

const prefersDark = () => matchMedia("(prefers-color-scheme: dark)").matches;
