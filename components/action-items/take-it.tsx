"use client";

import { OneButton } from "@/components/ui/one-button";
import { useToast } from "@/components/ui/toast";
import { answerHandoverAction } from "@/lib/action-items/actions";
import type { ActionItemView } from "@/lib/action-items/schema";
import type { FormState } from "@/lib/http/form-state";

type Props = { number: number; id: string; title: string };

/** Says yes for the team that is asked. A no needs a reason and is said on the promise's own page. */
export function TakeIt({ number, id, title }: Props) {
  const toast = useToast();
  const take = async (was: FormState<ActionItemView>, form: FormData) => {
    const state = await answerHandoverAction(was, form);
    if (state.status === "done") toast(`Your team takes “${title}”.`);
    return state;
  };
  return (
    <OneButton
      action={take}
      given={{ number, id, answer: "accepted" }}
      size="small"
      className="relative z-10"
    >
      Take it<span className="sr-only">: {title}</span>
    </OneButton>
  );
}
