"use client";

import { type MouseEvent, useCallback, useEffect, useRef } from "react";
import { isUnmeant } from "@/components/ui/single-keys";
import { calendarDay } from "@/lib/dates/clock";
import type { EventView } from "@/lib/timeline/schema";
import type { Opened } from "./editor";
import type { Commands } from "./use-commands";
import type { Rows } from "./use-rows";

type Given = {
  board: Commands;
  events: readonly EventView[];
  zone: string;
  rows: Rows;
  setOpen: (opened: Opened) => void;
  compose: (line: string, day?: string) => void;
};

/** One listener for all keys, and one handler for all clicks on rows. Nothing fires while typing. */
export function useKeys(given: Given) {
  const latest = useRef(given);
  latest.current = given;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isTyping(event.target)) return;
      const id = rowAt(event.target);
      const done = isPlain(event)
        ? onAnyPlace(latest.current, event.key, id) || onRow(latest.current, event.key, id)
        : onReorder(latest.current, event, id);
      if (done) event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
  return useCallback(({ target }: MouseEvent) => {
    const id = rowAt(target);
    if (id) latest.current.setOpen({ id, part: "text" });
    const gap = target instanceof Element ? target.closest<HTMLElement>("[data-gap]") : null;
    if (gap) latest.current.compose(gap.dataset.line ?? "", gap.dataset.day);
  }, []);
}

const isPlain = ({ altKey, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  !altKey && !ctrlKey && !metaKey;

function isTyping(target: EventTarget | null): boolean {
  if (document.querySelector("dialog[open]")) return true;
  return (
    target instanceof Element &&
    target.closest("input, textarea, select, [contenteditable=true]") !== null
  );
}

const rowAt = (target: EventTarget | null): string | null =>
  (target instanceof Element && target.closest<HTMLElement>("[data-row]")?.dataset.row) || null;

/** Keys that work wherever the keyboard is on this page. */
function onAnyPlace(given: Given, key: string, id: string | null): boolean {
  if (isUnmeant(key)) return false;
  if (key === "n") given.compose("", dayOf(given, id));
  else if (key === "j" || key === "k") step(given, id, key === "j" ? 1 : -1);
  else return false;
  return true;
}

/** Keys for the row that has the focus. */
function onRow(given: Given, key: string, id: string | null): boolean {
  const event = given.events.find((one) => one.id === id);
  if (!event) return false;
  const act = !isUnmeant(key) && actions[key];
  if (!act) return false;
  act(given, event);
  return true;
}

const actions: Record<string, (given: Given, event: EventView) => void> = {
  ArrowDown: (given, { id }) => step(given, id, 1),
  ArrowUp: (given, { id }) => step(given, id, -1),
  Home: (given) => step(given, null, 1),
  End: (given) => step(given, null, -1),
  e: ({ setOpen }, { id }) => setOpen({ id, part: "text" }),
  m: ({ setOpen }, { id }) => setOpen({ id, part: "milestone" }),
  s: ({ board }, event) => board.star(event),
  b: (given, event) => standBeside(given, event),
  x: (given, event) => remove(given, event),
  Delete: (given, event) => remove(given, event),
};

function onReorder(given: Given, { altKey, key }: KeyboardEvent, id: string | null): boolean {
  const event = given.events.find((one) => one.id === id);
  if (!event || !altKey || (key !== "ArrowUp" && key !== "ArrowDown")) return false;
  void given.board.move(event, key === "ArrowUp" ? "earlier" : "later");
  return true;
}

function step({ rows }: Given, id: string | null, by: -1 | 1): void {
  const next = rows.from(id, by);
  if (next) rows.focus(next);
}

const dayOf = ({ events, zone }: Given, id: string | null): string | undefined => {
  const event = events.find((one) => one.id === id);
  return event && calendarDay(new Date(event.at), zone);
};

/** Beside the moment above; from there apart again. */
export function standBeside({ board, rows, events }: Given, event: EventView): void {
  const above = events.find(({ id }) => id === rows.from(event.id, -1));
  if (event.beside) return void board.stand(event, null);
  if (!above || above.id === event.id) board.say("There is nothing above it.");
  else void board.stand(event, above.beside ?? above.id);
}

/** The next row gets the focus; where there is none, the one before, or the line for a new event. */
export function remove({ board, rows, compose }: Given, event: EventView): void {
  const next = [rows.from(event.id, 1), rows.from(event.id, -1)].find((id) => id !== event.id);
  if (next) rows.focus(next);
  else compose("");
  void board.remove(event, () => rows.focus(event.id));
}
