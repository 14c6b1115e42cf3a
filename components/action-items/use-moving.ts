import { useEffect, useRef, useState } from "react";
import { useToast } from "@/components/ui/toast";
import { useRun } from "@/components/ui/use-run";
import { reopenActionAction, startActionAction } from "@/lib/action-items/actions";
import { type Column, columnWords } from "@/lib/action-items/board-columns";
import { moveOf } from "@/lib/action-items/moves";
import { idle } from "@/lib/http/form-state";

/** What the board knows of a card besides what it shows. */
export type Held = {
  number: number;
  title: string;
  column: Column;
  offered: ("keep" | "verify" | "acceptRisk")[];
};

/** A card that somebody is about to move; without `to` they have not said where. */
export type Moving = { id: string; from: Column; to: Column | null };

const direct = { start: startActionAction, unstart: reopenActionAction };

/** Moves a card: at once where nothing more is needed, else by asking for what is. */
export function useMoving(held: Record<string, Held>) {
  const [moving, setMoving] = useState<Moving | null>(null);
  const toast = useToast();
  const run = useRun();
  const landing = useLanding(held);
  const card = moving ? held[moving.id] : undefined;
  const landed = moving !== null && card?.column !== moving.from;
  useEffect(() => {
    if (landed) setMoving(null);
  }, [landed]);

  const move = async (id: string, to: Column | null) => {
    const card = held[id];
    if (!card) return;
    const asked = to && moveOf(card.column, to, card.offered);
    if (to && !asked) return;
    if (asked && "no" in asked) return toast(asked.no);
    landing.current = { id, from: card.column };
    if (!to || !asked || (asked.move !== "start" && asked.move !== "unstart"))
      return setMoving({ id, from: card.column, to });
    setMoving(null);
    markGoing(id, true);
    const moved = await run(direct[asked.move](idle, { number: card.number, id }));
    markGoing(id, false);
    if (moved) toast(`“${card.title}”: ${columnWords[to].toLowerCase()}.`);
  };
  const leave = () => {
    landing.current = null;
    setMoving(null);
  };
  return { moving: landed ? null : moving, card, move, leave };
}

/**
 * Once a card stands in another column, it has the focus there; where it left what the board shows,
 * the column that it left has.
 */
function useLanding(held: Record<string, Held>) {
  const flying = useRef<{ id: string; from: Column } | null>(null);
  useEffect(() => {
    const { id, from } = flying.current ?? {};
    if (!id || !from || held[id]?.column === from) return;
    flying.current = null;
    const landed = document.querySelector<HTMLElement>(`[data-card="${id}"] [data-row]`);
    (landed ?? document.getElementById(`column-${from}`))?.focus();
  }, [held]);
  return flying;
}

/** It pales while the server is asked, so that nobody moves it twice. */
function markGoing(id: string, going: boolean): void {
  document.querySelector(`[data-card="${id}"]`)?.toggleAttribute("data-going", going);
}
