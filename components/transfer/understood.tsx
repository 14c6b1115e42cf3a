import type { ReactNode } from "react";
import { calendarDay, clockTime, dayInWords } from "@/lib/dates/clock";
import type { Reading } from "@/lib/transfer/schema";

/** What was understood, and line by line what was not, before anything is made of it. */
export function Understood({ reading }: { reading: Reading }) {
  const { facts, events, actions, lessons, whys, leftovers, warnings } = reading;
  return (
    <div className="mt-6 rounded-card border border-line bg-surface p-5">
      <p className="font-serif text-[21px]">{facts.title}</p>
      <p role="status" className="mt-1 text-muted">
        {[
          facts.occurredOn && dayInWords(facts.occurredOn),
          `times in ${facts.zone ?? "UTC"}`,
          count(events.length, "event", "events"),
          count(whys.length, "why", "whys"),
          count(actions.length, "action item", "action items"),
          count(lessons.length, "lesson", "lessons"),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {warnings.length > 0 && (
        <ul className="mt-3 border-bypassed border-l-[3px] bg-bypassed-soft px-3 py-2 text-[13.5px]">
          {warnings.slice(0, 12).map(({ line, message }) => (
            <li key={`${line} ${message}`}>
              {line && <span className="font-mono text-[12px]">line {line} </span>}
              {message}
            </li>
          ))}
          {warnings.length > 12 && <li>and {warnings.length - 12} more</li>}
        </ul>
      )}
      <Part title="Events" open>
        {events.map(({ at, line, text, precision }) => (
          <Row key={line} line={line}>
            <span className="font-mono text-[12.5px] text-muted">
              {precision === "approximate" && "≈"}
              {precision === "unknown" ? "time unknown" : moment(at, facts.zone ?? "UTC")}
            </span>{" "}
            {text}
          </Row>
        ))}
      </Part>
      <Part title="Whys">
        {whys.map(({ line, question, answer }) => (
          <Row key={line} line={line}>
            <span className="text-muted">{question}</span> {answer}
          </Row>
        ))}
      </Part>
      <Part title="Action items">
        {actions.map(({ line, title, done }) => (
          <Row key={line} line={line}>
            {title} {done && <span className="text-held">done</span>}
          </Row>
        ))}
      </Part>
      <Part title="Lessons">
        {lessons.map(({ line, text }) => (
          <Row key={line} line={line}>
            {text}
          </Row>
        ))}
      </Part>
      <Part title="Without a place; kept as it was at the end of the draft">
        {leftovers.map(({ line, heading, text }) => (
          <Row key={line} line={line}>
            {heading && <b>{heading} </b>}
            <span className="whitespace-pre-wrap">{text}</span>
          </Row>
        ))}
      </Part>
    </div>
  );
}

const moment = (at: string, zone: string): string =>
  `${calendarDay(new Date(at), zone)} ${clockTime(new Date(at), zone)}`;

const count = (number: number, one: string, many: string): string =>
  number === 0 ? `no ${many}` : `${number} ${number === 1 ? one : many}`;

type PartProps = { title: string; open?: boolean; children: ReactNode[] };

function Part({ title, open = false, children }: PartProps) {
  if (children.length === 0) return null;
  return (
    <details open={open} className="mt-3">
      <summary className="font-medium">
        {title} ({children.length})
      </summary>
      <ul className="mt-1">{children}</ul>
    </details>
  );
}

function Row({ line, children }: { line: number; children: ReactNode }) {
  return (
    <li className="grid grid-cols-[4rem_minmax(0,1fr)] gap-2 border-line border-t py-1 font-serif text-[15.5px]">
      <span className="pt-1 font-mono text-[11.5px] text-muted">line {line}</span>
      <span className="line-clamp-4 min-w-0 break-words">{children}</span>
    </li>
  );
}
