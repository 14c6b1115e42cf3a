"use client";

import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { useRun } from "@/components/ui/use-run";
import type { NoticeKind } from "@/lib/db/generated/enums";
import { idle } from "@/lib/http/form-state";
import { markAllReadAction, undoReadAllAction } from "@/lib/notifications/actions";

type Props = { upTo: string; kind?: NoticeKind | undefined };

/** Reads everything up to what is shown; what came since stays new. */
export function ReadAll({ upTo, kind }: Props) {
  const [pending, start] = useTransition();
  const toast = useToast();
  const run = useRun();
  const readAll = () =>
    start(async () => {
      const marked = await run(markAllReadAction(idle, { upTo, kind }));
      if (!marked) return;
      const { count, readAt } = marked;
      if (count === 0) return toast("There was nothing new among these.");
      const many = count === 1 ? "One notice is" : `${count} notices are`;
      toast(`${many} marked as read.`, {
        undo: async () => void (await run(undoReadAllAction(idle, { readAt }))),
      });
    });
  return (
    <Button aria-disabled={pending} onClick={() => !pending && readAll()}>
      Mark all read
    </Button>
  );
}
