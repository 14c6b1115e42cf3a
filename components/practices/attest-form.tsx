"use client";

import { Field, TextArea } from "@/components/ui/field";
import { FormMessage, Submit } from "@/components/ui/submit";
import { useSending } from "@/components/ui/use-sending";
import { attestAction } from "@/lib/practices/actions";

type Props = { slug: string; team: { slug: string; name: string } };

/** One sentence with a name under it. That it is not followed any more is an answer too. */
export function AttestForm({ slug, team }: Props) {
  const [state, attest] = useSending(attestAction);
  const failed = state.status === "failed" ? state : null;
  return (
    <form action={attest} className="flex flex-col gap-3">
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="team" value={team.slug} />
      <Field
        label={`What did you look at, for ${team.name}?`}
        hint="One sentence lets the next person trust it."
        error={failed?.fields.sentence}
      >
        {(aria) => (
          <TextArea
            {...aria}
            name="sentence"
            rows={2}
            required
            maxLength={500}
            defaultValue={failed?.values.sentence}
            placeholder="The last ten pull requests each have the job, and it failed where it should."
          />
        )}
      </Field>
      <fieldset className="flex flex-wrap gap-x-5 gap-y-1">
        <legend className="sr-only">Is it still followed?</legend>
        {(
          [
            ["true", "It is followed"],
            ["false", "Not any more"],
          ] as const
        ).map(([value, word]) => (
          <label key={value} className="flex items-center gap-2 rounded-small py-0.5 pr-1">
            <input
              type="radio"
              name="followed"
              value={value}
              defaultChecked={(failed?.values.followed ?? "true") === value}
              className="size-4 accent-accent"
            />
            {word}
          </label>
        ))}
      </fieldset>
      <FormMessage state={state} />
      <div className="flex items-center gap-3">
        <Submit>Record the check</Submit>
        <p role="status" className="text-[13.5px] text-muted">
          {state.status === "done" && saved(state.result.life)}
        </p>
      </div>
    </form>
  );
}

const saved = (life: string): string =>
  life === "alive" ? "Recorded; it is alive." : "Recorded; it is due until it holds again.";
