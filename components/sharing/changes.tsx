import type { EditionEditorView } from "@/lib/sharing/schema";
import { numbered } from "./numbered";

/** What strangers would read differently after the next time. */
export function Changes({ differs, changes }: Pick<EditionEditorView, "differs" | "changes">) {
  if (!differs) return null;
  if (changes.length === 0)
    return (
      <p className="mt-3 text-[13px] text-muted">
        No words differ from what is public. An order, a look or a picture does.
      </p>
    );
  return (
    <details className="mt-3 border-line border-t pt-2">
      <summary className="min-h-6 text-accent">
        {changes.length === 1 ? "1 thing differs" : `${changes.length} things differ`} from what is
        public
      </summary>
      <dl className="mt-1 flex max-h-80 flex-col gap-2 overflow-y-auto">
        {numbered(changes).map(({ key, item: { where, before, after } }) => (
          <div key={key}>
            <dt className="text-[13px] text-muted">{where}</dt>
            {before && <dd className="font-serif text-muted line-through">{before}</dd>}
            {after && <dd className="font-serif">{after}</dd>}
          </div>
        ))}
      </dl>
    </details>
  );
}
