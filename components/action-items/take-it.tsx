"use client";

import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { answerHandoverAction } from "@/lib/action-items/actions";
import { idle } from "@/lib/http/form-state";

type Props = { number: number; id: string; title: string };

/** Says yes for the team that is asked. A no needs a reason and is said on the promise's own page. */
export function TakeIt({ number, id, title }: Props) {
  const toast = useToast();
  const take = async () => {
    const state = await answerHandoverAction(idle, { number, id, answer: "accepted" });
    toast(state.status === "failed" ? state.message : `Your team takes “${title}”.`);
  };
  return (
    <Button size="small" className="relative z-10" onClick={take}>
      Take it<span className="sr-only">: {title}</span>
    </Button>
  );
}
