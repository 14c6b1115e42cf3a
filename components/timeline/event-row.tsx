import type { EventView } from "@/lib/timeline/schema";
import { milestoneWords } from "@/lib/timeline/words";
import { whenWritten } from "@/lib/timeline/written-times";
import type { Unsaved } from "./use-unsaved";

type Props = {
  event: EventView;
  zone: string;
  unsaved: Unsaved | undefined;
  /** In a column beside other accounts, where its time stands above its words. */
  beside: boolean;
};

/** An event as it is read: its time, its words, and small marks. One press opens it. */
export function EventRow({ event, zone, unsaved, beside }: Props) {
  const problems = Object.values(unsaved ?? {}).filter(({ problem }) => problem !== null);
  return (
    <>
      <button
        type="button"
        data-row={event.id}
        tabIndex={-1}
        className={`grid w-full cursor-text items-baseline gap-x-2 rounded-small px-1.5 py-2 text-left hover:bg-sunken max-sm:grid-cols-1 ${beside ? "" : "sm:grid-cols-[6.5rem_minmax(0,1fr)]"}`}
      >
        <time
          dateTime={event.at}
          data-when={event.id}
          className="font-mono text-[12.5px] text-muted [overflow-wrap:anywhere]"
        >
          {whenWritten(event, zone).replace(/\b(between|and|after|before) /g, "$1\u00a0")}
        </time>
        <span className="min-w-0 leading-snug">
          <span className="whitespace-pre-line font-serif text-[17px] [overflow-wrap:anywhere]">
            {inShort(unsaved?.text?.typed.trim() || event.text)}
          </span>
          <Marks event={event} source={unsaved?.source?.typed ?? event.source} />
        </span>
      </button>
      {problems.map(({ typed, problem }) => (
        <p
          key={problem}
          role="status"
          className="pb-2 pl-1.5 text-[13px] text-breached sm:pl-[7.25rem]"
        >
          {problem} {!problem?.includes(typed) && <q className="text-ink">{typed}</q>}
        </p>
      ))}
    </>
  );
}

const mostLetters = 480;

/** A pasted report is shown in full when it is opened. */
const inShort = (text: string): string =>
  text.length > mostLetters ? `${text.slice(0, mostLetters).trimEnd()}…` : text;

function Marks({ event, source }: { event: EventView; source: string }) {
  const { milestone, starred, evidence } = event;
  const quiet = [source, evidenceInWords(evidence.length)].filter(Boolean);
  return (
    <span className="text-[12.5px] text-muted [overflow-wrap:anywhere]">
      {milestone && (
        <span className="ml-2 whitespace-nowrap rounded bg-accent-soft px-1.5 py-px font-medium text-[12px] text-accent">
          {milestoneWords[milestone]}
        </span>
      )}
      {starred && (
        <span className="ml-2 text-accent">
          <span aria-hidden="true">★</span>
          <span className="sr-only">starred</span>
        </span>
      )}
      {quiet.length > 0 && <span className="ml-2">{quiet.join(" · ")}</span>}
      {wantsEvidence(event) && (
        <span
          title="Nothing backs this yet"
          className="ml-2 inline-block size-2.5 rounded-full border border-muted border-dotted"
        >
          <span className="sr-only">nothing backs this yet</span>
        </span>
      )}
    </span>
  );
}

const evidenceInWords = (many: number): string =>
  many === 0 ? "" : many === 1 ? "evidence" : `evidence ×${many}`;

/** What the story and its times lean on should be backed. */
const wantsEvidence = ({ milestone, starred, evidence, rawLine }: EventView): boolean =>
  (starred || milestone !== null) && evidence.length === 0 && !rawLine;
