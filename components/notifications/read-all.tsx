"use client";

import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import type { NoticeKind } from "@/lib/db/generated/enums";
import { idle } from "@/lib/http/form-state";
import { markAllReadAction, undoReadAllAction } from "@/lib/notifications/actions";

type Props = { upTo: string; kind?: NoticeKind | undefined };

/** Reads everything up to what is shown; what came since stays new. */
export function ReadAll({ upTo, kind }: Props) {
  const [pending, start] = useTransition();
  const toast = useToast();
  const undo = async (readAt: string) => {
    const state = await undoReadAllAction(idle, { readAt });
    if (state.status === "failed") toast(state.message);
  };
  const readAll = () =>
    start(async () => {
      const state = await markAllReadAction(idle, { upTo, kind });
      if (state.status === "failed") return toast(state.message);
      if (state.status !== "done") return;
      const { count, readAt } = state.result;
      if (count === 0) return toast("There was nothing new among these.");
      const many = count === 1 ? "One notice is" : `${count} notices are`;
      toast(`${many} marked as read.`, { undo: () => undo(readAt) });
    });
  return (
    <Button aria-disabled={pending} onClick={() => !pending && readAll()}>
      Mark all read
    </Button>
  );
}
