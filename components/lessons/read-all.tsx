"use client";

import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { idle } from "@/lib/http/form-state";
import { readAllLessonsAction, undoReadAllLessonsAction } from "@/lib/lessons/actions";

/** `upTo` is when the newest lesson shown was published; what came since stays new. */
export function ReadAllLessons({ upTo }: { upTo: string }) {
  const [pending, start] = useTransition();
  const toast = useToast();
  const undo = async (setAt: string) => {
    const state = await undoReadAllLessonsAction(idle, { setAt });
    if (state.status === "failed") toast(state.message);
  };
  const readAll = () =>
    start(async () => {
      const state = await readAllLessonsAction(idle, { upTo });
      if (state.status === "failed") return toast(state.message);
      if (state.status !== "done") return;
      const { setAt } = state.result;
      toast("All lessons are marked as read.", { undo: () => undo(setAt) });
    });
  return (
    <Button
      size="small"
      variant="quiet"
      aria-disabled={pending}
      onClick={() => !pending && readAll()}
    >
      Mark all read
    </Button>
  );
}
