"use client";

import { useState } from "react";
import { useKeptDraft } from "@/components/ui/use-kept-draft";
import { silence } from "@/components/ui/use-run";
import { idle } from "@/lib/http/form-state";
import { keepTellingAction, proposeTellingAction } from "@/lib/timeline/actions";
import type { KeptTelling, ShownPiece } from "@/lib/timeline/telling-proposals";
import { useBoard } from "./board";

/** A piece of the story as its teller has it now. */
export type Piece = ShownPiece & {
  /** What was read, to know it again when the story is read once more. */
  words: string;
  read: string;
  isKept: boolean;
  problem: string | null;
};

/** A story from its first word until its events are kept. Until then no server has any of it. */
export function useTelling(number: number) {
  const board = useBoard();
  const [story, write] = useKeptDraft(`PM-${number}.telling`, "");
  const [pieces, setPieces] = useState<Piece[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const change = (start: number, by: Partial<Piece>) =>
    setPieces(
      (all) =>
        all?.map((one) => (one.start === start ? { ...one, problem: null, ...by } : one)) ?? null,
    );

  const work = async <R>(task: () => Promise<R>): Promise<R | null> => {
    setBusy(true);
    setProblem(null);
    try {
      return await task();
    } catch {
      setProblem(silence);
      return null;
    } finally {
      setBusy(false);
    }
  };

  const [earlier, setEarlier] = useState<readonly Piece[]>([]);
  const read = () =>
    work(async () => {
      const state = await proposeTellingAction(idle, { number, text: story });
      if (state.status === "failed") setProblem(state.message);
      if (state.status !== "done") return;
      const found = state.result.map((piece) => known(piece, earlier));
      setPieces(found);
      const count = found.filter(({ isRest }) => !isRest).length;
      board.say(`${count} ${count === 1 ? "event" : "events"} found in your story.`);
    });
  const writeOn = () => {
    setEarlier(pieces ?? []);
    setPieces(null);
  };

  /** Answers whether nothing is left to decide on. */
  const keep = () =>
    work(async () => {
      const chosen = (pieces ?? []).filter(({ isRest, isKept }) => !isRest && isKept);
      const state = await keepTellingAction(idle, { number, events: chosen.map(keptAs) });
      if (state.status === "failed") {
        const wrong = chosen.findIndex((_, index) => state.fields[`events.${index}.when`]);
        const start = chosen[wrong]?.start;
        if (start === undefined) setProblem(state.message);
        else change(start, { problem: state.message });
      }
      if (state.status !== "done") return false;
      board.kept(...state.result);
      board.say(`${chosen.length} kept.`);
      const left = (pieces ?? []).filter((piece) => !chosen.includes(piece));
      const isDone = left.every(({ isRest }) => isRest);
      write(isDone ? "" : left.map(({ words }) => words).join("\n\n"));
      setPieces(isDone ? null : left);
      return isDone;
    });

  const forget = () => {
    write("");
    setPieces(null);
    setEarlier([]);
  };
  return { story, pieces, problem, busy, write, read, writeOn, change, keep, forget };
}

/** What was changed by hand before stays, where the same words are found again. */
function known(piece: ShownPiece, earlier: readonly Piece[]): Piece {
  const fresh = { words: piece.text, read: piece.when, isKept: true, problem: null };
  const before = earlier.find(({ words }) => words === piece.text);
  if (!before) return { ...piece, ...fresh };
  const when = before.when === before.read ? piece.when : before.when;
  const { text, isRest, isKept, milestone } = before;
  return { ...piece, ...fresh, text, when, isRest, isKept, milestone };
}

function keptAs(piece: Piece): KeptTelling["events"][number] {
  const { text, day, when, read, precision, milestone, at, endAt } = piece;
  const event = { text, day, milestone };
  if (when !== read) return { ...event, when };
  return { ...event, precision, ...(at && { at }), ...(endAt && { end: endAt }) };
}
