"use client";

import { useRef, useState } from "react";
import { useSaving } from "@/components/ui/save-status";
import { useKeptDraft } from "@/components/ui/use-kept-draft";
import { calendarDay } from "@/lib/dates/clock";
import { useBoard, useShown } from "./board";

type Line = {
  text: string;
  /** Of a time that names none; empty while that is left to the server. */
  day: string;
};

/** A line that no event has come of yet. */
export type Waiting = Line & { key: string; problem: string | null };

const silence = "The server does not answer, so this was not added yet. Try again in a moment.";
const unheard = "We left before the answer came. Look for it above: it may have been added.";
const asideFor = "Not added yet.";

const blank: Line = { text: "", day: "" };
const none: Waiting[] = [];

/** The line in which events are written one after another. What is not added yet waits, line by line. */
export function useLine(added: (id: string) => void) {
  const { events, zone, number } = useShown();
  const board = useBoard();
  const { track } = useSaving();
  const [line, setLine] = useKeptDraft(`PM-${number}.line`, blank);
  const [waiting, setWaiting] = useKeptDraft(`PM-${number}.lines`, none);
  const [day, setDay] = useState("");
  /** Why what stands in the field again was refused. */
  const [problem, setProblem] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const underway = useRef(new Set<string>());
  const last = events.at(-1);
  const on = line.day || day || (last ? calendarDay(new Date(last.at), zone) : "");

  const write = (text: string) => setLine(text === "" ? blank : { text, day: on });
  const begin = (beginning: string, onDay = "") => {
    setDay(onDay);
    setLine((now) => {
      const text = now.text.trim() === "" ? beginning : now.text;
      return text === "" ? blank : { text, day: onDay || now.day };
    });
    field.current?.focus();
  };
  const drop = (key: string) => setWaiting((all) => without(all, key));
  const wait = (one: Waiting) => setWaiting((all) => [...without(all, one.key), one]);

  // The field is free for the next line at once; a line that was refused comes back, or waits beside
  // its reason when something else was begun meanwhile.
  const add = async () => {
    if (line.text.trim() === "") return;
    const sent: Waiting = { text: line.text, day: on, key: newKey(), problem: null };
    underway.current.add(sent.key);
    wait(sent);
    setLine(blank);
    setProblem(null);
    field.current?.focus();
    const state = await track(board.add(sent.text, sent.day || undefined)).catch(() => null);
    underway.current.delete(sent.key);
    if (state?.status === "done") {
      drop(sent.key);
      board.kept(state.result);
      added(state.result.id);
      board.say("Added.");
    } else refuse(sent, state?.status === "failed" ? state.message : silence);
  };
  const refuse = (sent: Waiting, reason: string) => {
    let isBack = false;
    setLine((now) => {
      isBack = now.text === "";
      return isBack ? { text: sent.text, day: sent.day } : now;
    });
    if (!isBack) return wait({ ...sent, problem: reason });
    drop(sent.key);
    setProblem(reason);
  };
  /** Trades places with what was begun in the field. */
  const putBack = (one: Waiting) => {
    if (line.text.trim() !== "") wait({ ...line, key: newKey(), problem: problem ?? asideFor });
    drop(one.key);
    setLine({ text: one.text, day: one.day });
    setProblem(one.problem);
    field.current?.focus();
  };
  const refused = waiting
    .filter(({ key, problem }) => problem !== null || !underway.current.has(key))
    .map((one) => ({ ...one, problem: one.problem ?? unheard }));
  return { field, line: line.text, write, on, problem, refused, begin, add, putBack, drop };
}

const without = (all: Waiting[], key: string): Waiting[] => all.filter((one) => one.key !== key);

let made = 0;

function newKey(): string {
  made += 1;
  return `${Date.now()}-${made}`;
}
