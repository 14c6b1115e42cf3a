"use client";

import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { useRun } from "@/components/ui/use-run";
import { idle } from "@/lib/http/form-state";
import { readAllLessonsAction, undoReadAllLessonsAction } from "@/lib/lessons/actions";

/** `upTo` is when the newest lesson shown was published; what came since stays new. */
export function ReadAllLessons({ upTo }: { upTo: string }) {
  const [pending, start] = useTransition();
  const toast = useToast();
  const run = useRun();
  const undo = async (setAt: string) => {
    await run(undoReadAllLessonsAction(idle, { setAt }));
  };
  const readAll = () =>
    start(async () => {
      const read = await run(readAllLessonsAction(idle, { upTo }));
      if (read) toast("All lessons are marked as read.", { undo: () => undo(read.setAt) });
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
