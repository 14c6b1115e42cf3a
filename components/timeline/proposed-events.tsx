import type { ShownProposal } from "@/lib/timeline/proposals";

type Props = {
  events: ShownProposal[];
  dropped: ReadonlySet<number>;
  toggle: (line: number) => void;
};

/** Events that were read from text and that nobody has kept yet; each can be left out. */
export function ProposedEvents({ events, dropped, toggle }: Props) {
  if (events.length === 0)
    return <p className="text-muted">We found no line that begins with a time.</p>;
  return (
    <ol aria-label="Events found" className="flex max-h-96 flex-col overflow-y-auto">
      {events.map((event) => (
        <li key={event.line} className="border-line border-b py-1">
          <label className="grid grid-cols-[auto_10.5rem_minmax(0,1fr)] items-baseline gap-2 max-sm:grid-cols-[auto_minmax(0,1fr)]">
            <input
              type="checkbox"
              checked={!dropped.has(event.line)}
              onChange={() => toggle(event.line)}
              className="accent-accent"
            />
            <span className="font-mono text-[12.5px] text-muted">{event.when}</span>
            <span className="line-clamp-3 whitespace-pre-wrap font-serif text-[16px] max-sm:col-span-2">
              {event.text}
            </span>
          </label>
        </li>
      ))}
    </ol>
  );
}
