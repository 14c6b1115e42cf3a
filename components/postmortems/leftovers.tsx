"use client";

import { AutosaveText } from "@/components/ui/autosave-text";
import { idle } from "@/lib/http/form-state";
import { changeFactsAction } from "@/lib/postmortems/actions";
import type { PostmortemView } from "@/lib/postmortems/schema";

/** Imported text that found no place, as it was, until somebody moves or deletes it. */
export function Leftovers({ postmortem }: { postmortem: PostmortemView }) {
  const { number, version, leftovers } = postmortem;
  if (leftovers === "") return null;
  return (
    <section className="mt-8">
      <h2 className="text-[20px]">From the imported text</h2>
      <p className="mt-1 mb-2 text-muted">
        These parts had no place of their own. Move what belongs somewhere; what you leave here is
        shown at the end of the postmortem.
      </p>
      <AutosaveText
        storageKey={`PM-${number}.leftovers`}
        field="leftovers"
        label="Imported text without a place"
        hideLabel
        initial={leftovers}
        version={version}
        multiline
        save={(change) => changeFactsAction(idle, { number, ...change })}
      />
    </section>
  );
}
