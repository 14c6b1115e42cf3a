import type { DocumentRemark, DocumentRemarks } from "@/lib/coach/documents";

const unfolded = 3;

/** What the coach would ask about in the text that is looked at; the draft can be made all the same. */
export function AskedAbout({ remarks: { count, partly, first } }: { remarks: DocumentRemarks }) {
  if (count === 0) return null;
  const rest = first.slice(unfolded);
  return (
    <section
      aria-label="What the coach would ask about"
      className="mt-4 rounded-r-lg border-bypassed border-l-[3px] bg-bypassed-soft px-4 py-3 text-[13.5px]"
    >
      <p>
        <b className="font-semibold">{sentence(count, partly)}</b> You can change them now or in the
        draft, or keep them.
      </p>
      <List remarks={first.slice(0, unfolded)} />
      {rest.length > 0 && (
        <details>
          <summary className="py-1 font-medium">
            {first.length < count ? `The next ${rest.length}` : `The other ${rest.length}`}
          </summary>
          <List remarks={rest} />
        </details>
      )}
    </section>
  );
}

function sentence(count: number, partly: boolean): string {
  const places = count === 1 ? "one place" : `${count} places`;
  return `The coach would ask about ${places}${partly ? " in the first part of this" : ""}.`;
}

const List = ({ remarks }: { remarks: DocumentRemark[] }) => (
  <ul className="mt-1">
    {remarks.map(({ line, quote, title, why }, at) => (
      <li
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is drawn once, as it was read
        key={at}
        className="grid grid-cols-[4rem_minmax(0,1fr)] gap-2 py-1"
      >
        <span className="pt-1 font-mono text-[11.5px] text-muted">line {line}</span>
        <span className="min-w-0 [overflow-wrap:anywhere]">
          <q className="font-serif text-[15.5px]">{quote}</q> <b>{title}</b> {why}
        </span>
      </li>
    ))}
  </ul>
);
