"use client";

import { useState, useTransition } from "react";
import { useToast } from "@/components/ui/toast";
import { type Failure, idle } from "@/lib/http/form-state";
import type { NewStance, OwnStance, StanceView } from "@/lib/lessons/stance-schema";
import { takeStanceAction } from "@/lib/practices/actions";

type Answer = Omit<NewStance, "id" | "team">;

export type Said = Pick<StanceView, "stance" | "at"> & {
  /** Nothing was promised or adopted with it, so that it can be taken back. */
  alone: boolean;
};

/**
 * Sends a team's answer once at a time; what was refused stays in the form, with its reasons. The
 * form closes together with the page's showing the answer.
 */
export function useAnswer(lesson: string, { team }: OwnStance, done: (said: Said) => void) {
  const [pending, start] = useTransition();
  const [failed, setFailed] = useState<Failure | null>(null);
  const toast = useToast();
  const take = async (answer: Answer) => {
    const given = { id: lesson, team: team.slug, ...answer };
    const state = await takeStanceAction(idle, given).catch(() => null);
    if (!state) return toast("The answer did not get through. Try once more.");
    start(() => setFailed(state.status === "failed" ? state : null));
    if (state.status !== "done") return;
    const { stance, at } = state.result;
    const alone = !answer.action && !(stance === "applies" && answer.practice);
    start(() => done({ stance, at, alone }));
  };
  const send = (answer: Answer) => {
    if (!pending) start(() => take(answer));
  };
  const forget = () => setFailed(null);
  return { send, pending, failed, forget };
}

export type Answering = ReturnType<typeof useAnswer>;
