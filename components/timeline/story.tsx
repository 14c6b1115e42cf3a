import { Prose } from "@/components/ui/prose";
import { requireActor } from "@/lib/auth/session";
import { listEvents } from "@/lib/timeline/queries";
import type { EventView } from "@/lib/timeline/schema";
import { milestoneWords } from "@/lib/timeline/words";
import { whenWritten } from "@/lib/timeline/written-times";
import { Durations } from "./durations";
import { foldedStops } from "./folded-stops";
import { type Account, Moments } from "./moments";
import { bySource } from "./told";

type Props = { number: number; zone: string };

/** The timeline as it is read: derived times, moments, and honest gaps; first what was starred. */
export async function TimelineStory({ number, zone }: Props) {
  const events = await listEvents(await requireActor(), { number });
  if (events.length === 0) return null;
  const stops = foldedStops(events, zone, (event) => accountOf(event, zone));
  const isFolded = stops.some(({ folded }) => folded);
  return (
    <section className="group/story">
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="text-[23px]">Timeline</h2>
        {isFolded && <Unfold many={events.length} />}
      </div>
      <Durations events={events} />
      <Moments number={number} stops={stops} />
    </section>
  );
}

/** Opens without scripts: the list below looks whether this is open. */
const Unfold = ({ many }: { many: number }) => (
  <details data-story="" className="group text-[13.5px] print:hidden">
    <summary className="min-h-6 text-accent underline underline-offset-2">
      <span className="group-open:hidden">Show all {many} events</span>
      <span className="not-group-open:hidden">Show the short story</span>
    </summary>
  </details>
);

function accountOf(event: EventView, zone: string): Account {
  const { id, at, precision, evidence, source, milestone } = event;
  return {
    ...{ id, evidence, source },
    at: precision === "unknown" ? null : at,
    when: whenWritten(event, zone),
    told: bySource(event),
    text: (
      <Prose
        text={event.text}
        className="inline [&_p]:whitespace-pre-line [&>p:only-child]:inline"
      />
    ),
    mark: milestone && milestoneWords[milestone],
  };
}
