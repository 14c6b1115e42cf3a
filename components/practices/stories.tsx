import { Glyph, glyphOf } from "@/components/layers/glyph";
import { SeverityBadge } from "@/components/ui/chip";
import { dayInWords } from "@/lib/dates/clock";
import type { StoryView } from "@/lib/practices/schema";

/** The incidents behind the rule, and those that it would have met. */
export function Stories({ stories }: { stories: StoryView[] }) {
  if (stories.length === 0)
    return (
      <p className="text-muted">The postmortem that it came from is not published any more.</p>
    );
  return stories.map((story) => <Story key={story.number} story={story} />);
}

function Story({ story }: { story: StoryView }) {
  const { number, title, severity, occurredOn, note, wouldHaveMet, marks } = story;
  return (
    <div className="mb-5 border-line-strong border-l-2 pl-[18px]">
      {wouldHaveMet && (
        <p className="text-[13.5px] text-breached">
          It would have caught this one, but was lapsed or retired at the time.
        </p>
      )}
      {note && (
        <p className="mb-2 max-w-[66ch] whitespace-pre-line font-serif text-[17px] leading-relaxed">
          {note}
        </p>
      )}
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-[13px] text-muted">
        {severity && <SeverityBadge name={severity} />}
        <a
          href={`/postmortems/${number}`}
          className="font-semibold text-ink underline-offset-4 hover:underline"
        >
          {title}
        </a>
        <span className="font-mono">PM-{number}</span>
        {occurredOn && <span>· {dayInWords(occurredOn)}</span>}
        <span>
          <Glyph tower={glyphOf(marks)} />
        </span>
      </p>
    </div>
  );
}
