import type {
  ActionType,
  Effect,
  EventKind,
  Milestone,
  Outcome,
  Priority,
} from "@/lib/db/generated/enums";
import type { Performer, TeamSlug } from "./cast";

/**
 * One postmortem of the example organisation, as plain data. Days are counted from the day on
 * which the example is opened, so that promises are always due soon and lessons always fresh.
 */
export type Story = {
  team: TeamSlug;
  openedBy: Performer;
  takingPart?: Performer[];
  title: string;
  nearMiss?: true;
  severity?: `SEV ${1 | 2 | 3 | 4}`;
  services?: string[];
  zone: string;
  occurred: Occurred;
  openedDaysAfter: number;
  ending:
    | { stage: "draft" | "in_review" }
    | { stage: "published"; daysAfter: number; by: Performer };
  summary?: string;
  impact?: string;
  figures?: [amount: string, unit: string][];
  surprised?: string;
  wentWell?: string;
  lucky?: string;
  leftovers?: string;
  events: StoryEvent[];
  whys: StoryWhy[];
  tower: Tower;
  /** The first layer that the change could meet, where it came in behind others. */
  entry?: LayerSlug;
  cheapest?: [layer: LayerSlug, note: string];
  actions: StoryAction[];
  lessons: StoryLesson[];
};

/** Some story needs the night on which clocks really went back, in its own zone. */
export type Occurred = { daysAgo: number } | "when clocks last went back";

export type StoryEvent = {
  /**
   * The wall clock of the story's zone, "14:02:10"; another day stands before it, "-30 09:00"
   * or "+1 11:00", and a zone may stand behind it where the clock shows an hour twice.
   * Whys cite an event by this text.
   */
  at: string;
  until?: string;
  about?: true;
  text: string;
  kind?: EventKind;
  source?: string;
  milestone?: Milestone;
  links?: string[];
  quotes?: string[];
  /** The line of an imported document. */
  rawLine?: string;
};

export type StoryWhy = {
  question: string;
  answer: string;
  /** The `at` of the events that back the answer. */
  seen?: string[];
  link?: string;
  quote?: string;
  assumption?: true;
  contributing?: true;
  layer?: LayerSlug;
  branches?: StoryWhy[];
};

/** The row that every organisation starts with. */
export type LayerSlug =
  | "self-review"
  | "linter"
  | "code-review"
  | "unit-tests"
  | "end-to-end-tests"
  | "staging"
  | "canary"
  | "monitoring"
  | "rollback";

/** What each layer did, and the minutes until it held or fired. */
export type Tower = Partial<Record<LayerSlug, [outcome: Outcome, note: string, after?: number]>>;

export type StoryAction = {
  title: string;
  detail?: string;
  owner?: Performer | TeamSlug;
  /** Negative once it is late or long done. */
  dueInDays?: number;
  priority?: Priority;
  type?: ActionType;
  layer?: LayerSlug;
  /** The question of the why that it answers. */
  answers?: string;
  turns?: StoryTurn[];
};

export type StoryTurn = { by: Performer; daysAgo: number } & (
  | { givenTo: Performer | TeamSlug }
  | { accepted: true }
  | { started: true }
  | { proof: string; url?: string }
  | { verified: true }
  | { acceptedRisk: string }
  | { effect: Effect; note: string }
);

export type StoryLesson = { text: string; tags: string[]; stances?: StoryStance[] };

export type StoryStance = {
  team: TeamSlug;
  by: Performer;
  daysAgo: number;
  /** What the team promised in the same breath; it keeps it itself. */
  promise?: { title: string; dueInDays: number; turns?: StoryTurn[] };
  /** A link that shows what covers it. */
  evidence?: string;
} & ({ applies: string } | { covered: string } | { notForUs: string });

/** Prose written over several lines of a file: a blank line parts paragraphs, others are joined. */
export function told(strings: TemplateStringsArray): string {
  return strings
    .join("")
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim().replace(/\s*\n\s*/g, " "))
    .join("\n\n");
}
