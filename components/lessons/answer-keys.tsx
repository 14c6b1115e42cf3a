"use client";

import { useEffect } from "react";
import { isMeant } from "@/components/action-items/row-keys";
import { type KeyList, Keys } from "@/components/ui/keys";

const keys: KeyList = [
  ["j k", "the next lesson, or the one before"],
  ["1 2 3", "it applies, is covered, is not for you"],
  ["Ctrl+Enter ⌘Enter", "send the answer"],
];

/** From lesson to lesson, and to the answer of the one that has the keyboard. */
export function AnswerKeys() {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (isMeant(event) && act(event.key)) event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
  return <Keys keys={keys} className="max-sm:hidden" />;
}

function act(key: string): boolean {
  const lessons = [...document.querySelectorAll("[data-lesson]")];
  const here = lessons.findIndex((lesson) => lesson.contains(document.activeElement));
  if (key === "j" || key === "k") {
    const to = here < 0 ? 0 : here + (key === "j" ? 1 : -1);
    lessons[to]?.querySelector<HTMLElement>("h2 a")?.focus();
    return lessons.length > 0;
  }
  const lesson = lessons.length === 1 ? lessons[0] : lessons[here];
  const choice = lesson && choicesOf(lesson)[Number(key) - 1];
  choice?.click();
  return choice !== undefined;
}

/** Of several teams the one that has the keyboard, or else the first that has not answered. */
function choicesOf(lesson: Element): HTMLElement[] {
  const open =
    document.activeElement?.closest("[data-stance]") ??
    lesson.querySelector("[data-stance=silent]") ??
    lesson.querySelector("[data-stance]");
  return [...(open?.querySelectorAll<HTMLElement>("[role=group] button") ?? [])];
}
