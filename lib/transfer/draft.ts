import { typeNamed } from "@/lib/action-items/typed";
import type { ActionType } from "@/lib/db/generated/enums";
import type { NewPostmortem } from "@/lib/postmortems/schema";
import type { ProposedEvent } from "@/lib/timeline/lines";
import type { NewEvents } from "@/lib/timeline/schema";
import { deepest } from "@/lib/whys/placing";
import type { WhyBranch } from "@/lib/whys/schema";
import { lessonsThatFit } from "./lessons-that-fit";
import { cut, Remainder } from "./remainder";
import type { Understanding, UnderstoodAction, UnderstoodWhy } from "./understanding";

export type DraftAction = {
  title: string;
  detail: string;
  owner?: string;
  type?: ActionType;
  done: boolean;
};

/** What was understood, cut to what a draft can hold. Whatever does not fit is in `remainder`. */
export type Draft = {
  facts: Omit<NewPostmortem, "team" | "severity">;
  severity?: string;
  events: NewEvents["events"];
  actions: DraftAction[];
  lessons: string[];
  whys: WhyBranch[];
  remainder: Remainder;
};

/** Far more than a person would read; a document with more holds a log. */
const most = { events: 5_000, actions: 1_000, lessons: 500, whys: 300 };
const proseLimit = 20_000;
const titleLimit = 300;

export function draftOf(understanding: Understanding): Draft {
  const { facts, events, actions, lessons, whys, leftovers } = understanding;
  const remainder = new Remainder(leftovers);
  return {
    facts: factsOf(facts, remainder),
    ...(facts.severity ? { severity: facts.severity } : {}),
    events: few(events, most.events, "Timeline", ({ source }) => source, remainder)
      .map((event) => eventOf(event, remainder))
      .filter((event) => event !== null),
    actions: few(actions, most.actions, "Action items", wordsOfAction, remainder).map((action) =>
      actionOf(action, remainder),
    ),
    lessons: lessonsThatFit(
      few(lessons, most.lessons, "Lessons", ({ text }) => text, remainder),
      remainder,
    ),
    whys: branchesOf(few(whys, most.whys, "Whys", wordsOfWhy, remainder), remainder),
    remainder,
  };
}

function factsOf(facts: Understanding["facts"], remainder: Remainder): Draft["facts"] {
  const prose = (text: string | undefined, heading: string) =>
    remainder.fit(text ?? "", proseLimit, heading);
  const services = [...new Set(facts.services.map((service) => service.trim()).filter(Boolean))];
  const fitting = services.filter((service) => service.length <= 80).slice(0, 30);
  const others = services.filter((service) => !fitting.includes(service));
  if (others.length > 0) remainder.keep("Services", others.join("\n"));
  return {
    title: remainder.fit(facts.title.trim(), titleLimit, "Title") || "A postmortem without a title",
    services: fitting,
    ...(facts.zone ? { zone: facts.zone } : {}),
    ...(facts.occurredOn ? { occurredOn: facts.occurredOn } : {}),
    summary: prose(facts.summary, "Summary"),
    impact: prose(facts.impact, "Impact"),
    surprised: prose(facts.surprised, "What surprised us"),
    wentWell: prose(facts.wentWell, "What went well"),
    lucky: prose(facts.lucky, "Where we got lucky"),
  };
}

/** The first of very many; the words of the rest are kept. */
function few<T extends { line: number }>(
  all: readonly T[],
  limit: number,
  heading: string,
  wordsOf: (one: T) => string,
  remainder: Remainder,
): readonly T[] {
  const [first, ...rest] = all.slice(limit);
  if (!first) return all;
  const message = `From here on, ${heading.toLowerCase()} are kept as text: a draft holds ${limit.toLocaleString("en")} of them.`;
  remainder.keep(heading, [first, ...rest].map(wordsOf).join("\n"), { line: first.line, message });
  return all.slice(0, limit);
}

function eventOf(event: ProposedEvent, remainder: Remainder): Draft["events"][number] | null {
  const { at, end, text, source, milestone, line, written } = event;
  if (!isInstant(at)) {
    const message = "We cannot place this on a timeline: its year is out of reach.";
    remainder.keep("Timeline", source, { line, message });
    return null;
  }
  const ranged = end !== undefined && isInstant(end) && end >= at;
  if (end !== undefined && !ranged)
    remainder.warnings.push({
      line,
      message: "This ends before it starts, so its end was left out.",
    });
  return {
    at,
    ...(ranged ? { end } : {}),
    precision: ranged ? "range" : event.precision === "range" ? "exact" : event.precision,
    // The line as it was written is kept whole in `rawLine`.
    text: cut(text.trim() || source.trim() || "(no words)", proseLimit),
    rawLine: source,
    ...(milestone ? { milestone } : {}),
    ...(written ? { written: cut(written, 120) } : {}),
  };
}

const isInstant = (text: string): boolean =>
  /^\d{4}-/.test(text) && !Number.isNaN(Date.parse(text));

function actionOf(action: UnderstoodAction, remainder: Remainder): DraftAction {
  const { title, detail = "", owner, url, area, done, line } = action;
  const type = action.type ?? typeNamed(area);
  const words = title.replace(/\s+/g, " ").trim();
  const detailed = [
    ...(words.length > titleLimit ? [words] : []),
    detail,
    ...(area ? [`Area: ${area}`] : []),
    ...(url && !`${words} ${detail}`.split(/[\s()<>[\]]+/).includes(url) ? [url] : []),
  ];
  return {
    title: cut(words, titleLimit) || "An action without words",
    detail: remainder.fit(detailed.filter(Boolean).join("\n\n"), proseLimit, "Action items", line),
    ...(owner ? { owner } : {}),
    ...(type ? { type } : {}),
    done,
  };
}

const wordsOfAction = ({ title, detail, owner, url, area }: UnderstoodAction): string =>
  [title, detail, owner, url, area].filter(Boolean).join(" · ");

const wordsOfWhy = ({ question, answer }: UnderstoodWhy): string => `${question}\n${answer}`;

/**
 * A list with depths as the tree that it means. A jump of more than one level hangs one lower, and
 * what is deeper than a tree can be hangs beside the deepest.
 */
function branchesOf(whys: readonly UnderstoodWhy[], remainder: Remainder): WhyBranch[] {
  const roots: WhyBranch[] = [];
  const trail: { depth: number; branches: WhyBranch[] }[] = [];
  for (const { question, answer, depth, line } of whys) {
    const branch = {
      question: remainder.fit(question.trim(), 1_000, "Whys", line) || "Why?",
      answer: remainder.fit(answer, proseLimit, "Whys", line),
      branches: [],
    };
    while (trail.length >= deepest || (trail.at(-1)?.depth ?? -1) >= depth) trail.pop();
    (trail.at(-1)?.branches ?? roots).push(branch);
    trail.push({ depth, branches: branch.branches });
  }
  return roots;
}
