"use client";

import { useActionState, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field, TextArea } from "@/components/ui/field";
import { FormMessage, Submit } from "@/components/ui/submit";
import { useToast } from "@/components/ui/toast";
import type { StanceKind } from "@/lib/db/generated/enums";
import { type FormState, idle } from "@/lib/http/form-state";
import { takeStanceAction } from "@/lib/lessons/actions";
import type { FeedLesson, StanceView } from "@/lib/lessons/schema";
import { noteAsked, stanceWords } from "@/lib/lessons/words";

type Props = { lesson: string; own: FeedLesson["mine"][number]; named: boolean };

const kinds = Object.entries(stanceWords) as [StanceKind, string][];

/** One team's answer. "Applies" is taken at once; the other two say why. */
export function Stance({ lesson, own: { team, stance, note }, named }: Props) {
  const [asking, setAsking] = useState<StanceKind | null>(null);
  const toast = useToast();
  const choose = async (kind: StanceKind) => {
    if (kind !== "applies") return setAsking(kind);
    setAsking(null);
    if (stance === "applies") return;
    const state = await takeStanceAction(idle, { id: lesson, team: team.slug, stance: kind });
    if (state.status === "failed") toast(state.message);
  };
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1.5">
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand in the line */}
        <div
          role="group"
          aria-label={`${team.name}: could this happen to you?`}
          className="inline-flex overflow-hidden rounded-lg border border-line-strong text-[13px]"
        >
          {kinds.map(([kind, word]) => (
            <button
              key={kind}
              type="button"
              aria-pressed={stance === kind}
              aria-expanded={kind === "applies" ? undefined : asking === kind}
              onClick={() => choose(kind)}
              className="border-line border-l px-2.5 py-1 -outline-offset-2 first:border-l-0 hover:bg-sunken aria-pressed:bg-accent aria-pressed:text-accent-ink aria-pressed:outline-accent-ink"
            >
              {word}
            </button>
          ))}
        </div>
        {named && (
          <span className="text-[13px] text-muted max-sm:order-first max-sm:w-full">
            {team.name}
          </span>
        )}
      </div>
      {asking && (
        <NoteForm
          key={asking}
          lesson={lesson}
          team={team.slug}
          stance={asking}
          note={stance === asking ? note : ""}
          close={() => setAsking(null)}
        />
      )}
      {!asking && note && <p className="max-w-[60ch] text-[13.5px] text-muted">{note}</p>}
    </div>
  );
}

type NoteProps = {
  lesson: string;
  team: string;
  stance: StanceKind;
  note: string;
  close: () => void;
};

function NoteForm({ lesson, team, stance, note, close }: NoteProps) {
  const [state, take] = useActionState(async (_was: FormState<StanceView>, form: FormData) => {
    const given = { id: lesson, team, stance, note: String(form.get("note") ?? "") };
    const next = await takeStanceAction(idle, given);
    if (next.status === "done") close();
    return next;
  }, idle);
  const failed = state.status === "failed" ? state : null;
  return (
    <form
      action={take}
      className="flex max-w-[520px] flex-col gap-2"
      onKeyDown={(event) => event.key === "Escape" && close()}
    >
      <Field label={noteAsked[stance]} error={failed?.fields.note}>
        {(aria) => (
          <TextArea
            {...aria}
            name="note"
            rows={2}
            required
            autoFocus
            defaultValue={failed?.values.note ?? note}
          />
        )}
      </Field>
      {failed && !failed.fields.note && <FormMessage state={state} />}
      <div className="flex gap-2">
        <Submit size="small">Answer “{stanceWords[stance]}”</Submit>
        <Button size="small" variant="quiet" onClick={close}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
