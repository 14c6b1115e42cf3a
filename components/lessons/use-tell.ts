"use client";

import { useToast } from "@/components/ui/toast";
import { useRun } from "@/components/ui/use-run";
import { idle } from "@/lib/http/form-state";
import { takeAnswerBackAction } from "@/lib/lessons/actions";
import type { OwnStance } from "@/lib/lessons/stance-schema";
import { stanceWords } from "@/lib/lessons/words";
import type { Said } from "./use-answer";

/** Says what was answered, with a way back where nothing came of it yet. */
export function useTell(lesson: string, { slug, name }: OwnStance["team"]) {
  const toast = useToast();
  const run = useRun();
  return ({ stance, at, alone }: Said) => {
    const undo = async () => {
      await run(takeAnswerBackAction(idle, { id: lesson, team: slug, at }));
    };
    toast(`${name} answered: ${stanceWords[stance]}.`, alone ? { undo } : {});
  };
}
