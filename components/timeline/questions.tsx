import { lengthInWords } from "@/lib/dates/clock";
import { gapsOf } from "@/lib/timeline/durations";
import type { EventView } from "@/lib/timeline/schema";

/** Two or three questions that fit what is already there. */
export function TimelineQuestions({ events }: { events: readonly EventView[] }) {
  return (
    <ul className="flex flex-col gap-2 text-muted">
      {questionsFor(events)
        .slice(0, 3)
        .map((question) => (
          <li key={question}>{question}</li>
        ))}
    </ul>
  );
}

function questionsFor(events: readonly EventView[]): string[] {
  if (events.length === 0) return ["What was the first sign, and who or what saw it?"];
  const has = (milestone: EventView["milestone"]) =>
    events.some((event) => event.milestone === milestone);
  const [gap] = gapsOf(events);
  return [
    ...(has("impact_started")
      ? []
      : ["When did people first feel it? Mark that event “impact started”."]),
    ...(has("detected") ? [] : ["How did you find out? Mark that event “detected”."]),
    ...(gap
      ? [`${lengthInWords(gap.lengthMs)} have nothing recorded. What did people see or try?`]
      : []),
    ...(has("mitigated") ? [] : ["When was it no longer felt? Mark that event “mitigated”."]),
    ...(events.every(({ source }) => source === "")
      ? ["Where can a reader check this? Name a log, a channel, a graph."]
      : []),
    "What made sense at that moment that looks different now?",
  ];
}
