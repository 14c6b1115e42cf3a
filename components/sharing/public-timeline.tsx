import { dayInWords } from "@/lib/dates/clock";
import type { PublicContent, PublicEvent } from "@/lib/sharing/content";
import { milestoneWords } from "@/lib/timeline/words";
import { Blocks } from "./blocks";
import { numbered } from "./numbered";
import { PublicDurations } from "./public-durations";
import { type AddressOf, PublicPictures } from "./public-pictures";

type Props = { content: PublicContent; addressOf: AddressOf };

/** The timeline as it is read: how long things took, and the moments. */
export function PublicTimeline({ content, addressOf }: Props) {
  const { timeline, durations, clock } = content;
  if (timeline.length === 0 && durations.length === 0) return null;
  return (
    <section data-part="timeline">
      <h2 className="mb-3 text-[23px]">Timeline</h2>
      <PublicDurations durations={durations} />
      {clock === "from_impact" && timeline.length > 0 && (
        <p className="pb-2 text-[13px] text-muted">Times count from the start of the impact.</p>
      )}
      <ol>
        {numbered(timeline).map(({ key, item }, place) => (
          <Moment
            key={key}
            event={item}
            newDay={item.day !== null && item.day !== timeline[place - 1]?.day}
            addressOf={addressOf}
          />
        ))}
      </ol>
    </section>
  );
}

type MomentProps = { event: PublicEvent; newDay: boolean; addressOf: AddressOf };

function Moment({ event, newDay, addressOf }: MomentProps) {
  const { day, when, milestone, text, pictures } = event;
  return (
    <>
      {newDay && day && (
        <li className="break-after-avoid pt-1 pb-2 text-[13px] text-muted">
          {dayInWords(day)}, UTC
        </li>
      )}
      <li data-piece="" className="@2xl:grid @2xl:grid-cols-[104px_minmax(0,1fr)]">
        <span className="block pt-1 font-mono text-[12.5px] text-muted @max-2xl:pl-6">{when}</span>
        <div
          className={`relative ml-[5px] border-line-strong border-l pb-3 pl-5 before:absolute before:top-[9px] before:-left-[6px] before:size-[11px] before:rounded-full before:border-[1.5px] before:border-ink before:[print-color-adjust:exact] ${milestone ? "before:bg-ink" : "before:bg-paper"}`}
        >
          <Blocks blocks={text} className="inline [&>p:only-child]:inline" />
          {milestone && (
            <span className="text-[12.5px] text-muted"> {milestoneWords[milestone]}</span>
          )}
          <PublicPictures pictures={pictures} addressOf={addressOf} />
        </div>
      </li>
    </>
  );
}
