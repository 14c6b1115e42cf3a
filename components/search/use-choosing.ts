"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { chooseTheme } from "@/components/auth/theme-switch";
import { idle } from "@/lib/http/form-state";
import { forgetSearchesAction, rememberSearchAction } from "@/lib/search/actions";
import type { Option } from "./options";

type Wishes = { q: string; again: (words: string) => void; close: () => void };

/** Does what a line of the palette says. `apart` opens a page beside this one. */
export function useChoosing({ q, again, close }: Wishes) {
  const router = useRouter();
  const go = (href: string, apart: boolean) => {
    if (apart) window.open(href, "_blank", "noopener");
    else {
      close();
      router.push(href as Route);
    }
  };
  return (option: Option, apart: boolean) => {
    if ("words" in option) return again(option.words);
    if ("href" in option) {
      const words = q.trim();
      // Whether it is kept or not, nobody waits for it.
      if (words) rememberSearchAction(idle, { words }).catch(() => {});
      return go(option.href, apart);
    }
    const { command } = option;
    if ("href" in command) return go(command.href, apart);
    if ("theme" in command) chooseTheme(command.theme);
    else forgetSearchesAction(idle, {}).catch(() => {});
    close();
  };
}
