"use client";

import { startTransition, useActionState, useOptimistic } from "react";
import { ImageDrop } from "@/components/attachments/image-drop";
import { Button } from "@/components/ui/button";
import { CheckBox } from "@/components/ui/check-box";
import { TextInput } from "@/components/ui/field";
import { useSaving } from "@/components/ui/save-status";
import { FormMessage } from "@/components/ui/submit";
import { useToast } from "@/components/ui/toast";
import { type FormState, idle } from "@/lib/http/form-state";
import { excerpt } from "@/lib/markdown/plain";
import { backWhyAction } from "@/lib/whys/actions";
import type { NewBacking, WhyEvidence, WhyView } from "@/lib/whys/schema";
import type { Occasion } from "./editor";
import { useEvidenceRemoval } from "./evidence-chips";

type Props = { number: number; why: WhyView; occasions: Occasion[] };

/** Backs an answer: with events of the timeline, or with a link or some words. */
export function EvidencePicker({ number, why, occasions }: Props) {
  const { track } = useSaving();
  const toast = useToast();
  const remove = useEvidenceRemoval(number);
  const back = (evidence: Pick<NewBacking, "citedEventId" | "url" | "quotation" | "imageId">) =>
    track(backWhyAction(idle, { number, whyId: why.id, ...evidence }));
  const [state, submit] = useActionState(async (_was: FormState<WhyEvidence>, form: FormData) => {
    const given = String(form.get("given") ?? "").trim();
    return back(/^https?:\/\//i.test(given) ? { url: given } : { quotation: given });
  }, idle);
  const [cited, guess] = useOptimistic(
    why.evidence.flatMap(({ eventId }) => eventId ?? []),
    (was, id: string) => (was.includes(id) ? was.filter((each) => each !== id) : [...was, id]),
  );
  const cite = (id: string) =>
    startTransition(async () => {
      const backing = why.evidence.find(({ eventId }) => eventId === id);
      guess(id);
      if (backing) return remove(backing.id);
      const answer = await back({ citedEventId: id });
      if (answer.status === "failed") toast(answer.message);
    });
  return (
    <div className="mt-2 border-line border-t pt-2">
      <p className="font-medium text-[13.5px]">How do we know?</p>
      {occasions.length === 0 && (
        <p className="text-[13px] text-muted">
          The timeline has no events yet that could be cited.
        </p>
      )}
      <ul className="mt-1 max-h-56 overflow-y-auto">
        {occasions.map(({ id, when, text }) => (
          <li key={id}>
            <CheckBox checked={cited.includes(id)} onChange={() => cite(id)}>
              <span className="flex-none pt-0.5 font-mono text-[12.5px] text-muted">{when}</span>
              <span className="line-clamp-2 pt-px text-[13.5px]">{text}</span>
            </CheckBox>
          </li>
        ))}
      </ul>
      <form action={submit} className="mt-2 flex flex-wrap gap-2">
        <TextInput
          name="given"
          aria-label="A link or words to quote"
          placeholder="Or a link, or words to quote"
          className="min-w-40 flex-1 py-1 text-[13.5px]"
        />
        <Button type="submit" size="small">
          Attach
        </Button>
        <FormMessage state={state} />
      </form>
      <div className="mt-2">
        <ImageDrop
          number={number}
          what={`the answer “${excerpt(why.answer || why.question, 60)}”`}
          onAdded={async ({ id }) => {
            const answer = await back({ imageId: id });
            return answer.status === "failed" ? answer.message : null;
          }}
        />
      </div>
    </div>
  );
}
