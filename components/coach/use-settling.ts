import { useToast } from "@/components/ui/toast";
import { useRun } from "@/components/ui/use-run";
import {
  nameServiceAction,
  putAsideRemarkAction,
  takeUpRemarkAction,
  unnameServiceAction,
} from "@/lib/coach/actions";
import type { Remark } from "@/lib/coach/schema";
import { idle } from "@/lib/http/form-state";
import { keyOf, useCoach } from "./coaching";

/** Ways to end a remark other than with other words; each can be undone. */
export function useSettling({ rule, quote }: Remark) {
  const { number, putAway, askAnew } = useCoach();
  const run = useRun();
  const toast = useToast();
  const key = keyOf({ rule, quote });

  const keep = async (reason?: string) => {
    putAway(key, true);
    if (!number) return toast("Kept as it is.", { undo: async () => putAway(key, false) });
    const given = { number, rule, quote, ...(reason && { reason }) };
    const kept = await run(putAsideRemarkAction(idle, given));
    if (!kept) return putAway(key, false);
    toast("Kept as it is.", {
      undo: async () => {
        if (!(await run(takeUpRemarkAction(idle, { number, id: kept.id })))) return;
        putAway(key, false);
        askAnew();
      },
    });
  };

  const name = async (word: string) => {
    if (!(await run(nameServiceAction(idle, { word })))) return;
    askAnew();
    toast(`“${word}” is known as a name of yours now.`, {
      undo: async () => {
        if (await run(unnameServiceAction(idle, { word }))) askAnew();
      },
    });
  };

  return { keep, name, keepsReasons: number !== undefined };
}
