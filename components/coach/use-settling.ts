import { useSaving } from "@/components/ui/save-status";
import { useToast } from "@/components/ui/toast";
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
  const { track } = useSaving();
  const toast = useToast();
  const key = keyOf({ rule, quote });

  const keep = async (reason?: string) => {
    putAway(key, true);
    const given = { number, rule, quote, ...(reason && { reason }) };
    const state = await track(putAsideRemarkAction(idle, given));
    if (state.status !== "done") {
      putAway(key, false);
      if (state.status === "failed") toast(state.message);
      return;
    }
    const { id } = state.result;
    toast("Kept as it is.", {
      undo: async () => {
        const undone = await track(takeUpRemarkAction(idle, { number, id }));
        if (undone.status === "failed") return toast(undone.message);
        putAway(key, false);
        askAnew();
      },
    });
  };

  const name = async (word: string) => {
    const state = await track(nameServiceAction(idle, { word }));
    if (state.status === "failed") return toast(state.message);
    askAnew();
    toast(`“${word}” is known as a name of yours now.`, {
      undo: async () => {
        const undone = await track(unnameServiceAction(idle, { word }));
        if (undone.status === "failed") return toast(undone.message);
        askAnew();
      },
    });
  };

  return { keep, name };
}
