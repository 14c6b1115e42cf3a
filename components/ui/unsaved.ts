"use client";

import { useMemo } from "react";
import { useWriter } from "./writer";

/** What one person has written in this browser and no server has yet. It survives a closed tab. */
export type Drawer = {
  keep: (key: string, words: unknown) => void;
  find: <T>(key: string) => T | null;
  forget: (key: string) => void;
};

/** Words for a field that the server knows, with what it said and in which version when they were begun. */
export type Unsaved = { value: string; base: string; version: number };

const prefix = "parapet.unsaved.";

/** Whoever signs in next on this browser has a drawer of their own. */
export function useDrawer(): Drawer {
  const person = useWriter();
  return useMemo(() => drawerOf(person), [person]);
}

export function drawerOf(person: string): Drawer {
  const nameOf = (key: string): string => `${prefix}${person}.${key}`;
  return {
    keep: (key, words) => {
      try {
        localStorage.setItem(nameOf(key), JSON.stringify(words));
      } catch {
        // Full or forbidden storage: the words are still in the field.
      }
    },
    find: (key) => {
      try {
        return JSON.parse(localStorage.getItem(nameOf(key)) ?? "null");
      } catch {
        return null;
      }
    },
    forget: (key) => {
      try {
        localStorage.removeItem(nameOf(key));
      } catch {}
    },
  };
}
