import type { Box } from "@/lib/attachments/encoding";
import type {
  ActionStatus,
  EventKind,
  Milestone,
  Outcome,
  WhyKind,
} from "@/lib/db/generated/enums";

/** What stands instead of struck words; empty, a bar of one length. */
export type Struck = { struck: string };

/** A text as strangers read it. Line breaks are kept. */
export type Run = string | Struck;

/** A stretch of formatted text. `link` leads outside and tells nothing. */
export type Piece = Run | ({ text: string; link?: string } & Partial<Record<Look, true>>);
export type Look = "strong" | "emphasis" | "deleted" | "code";

/** Markdown as it is shown, and nothing else of it: no source, no addresses, no comments. */
export type BlockOf<Text> =
  | { kind: "paragraph"; text: Text }
  | { kind: "heading"; level: number; text: Text }
  | { kind: "code"; text: Text }
  | { kind: "quote"; blocks: BlockOf<Text>[] }
  | { kind: "list"; ordered: boolean; start: number; items: BlockOf<Text>[][] }
  | { kind: "table"; head: Text[]; rows: Text[][] }
  | { kind: "rule" };

export type Block = BlockOf<Piece[]>;

/** Its address is the edition's; in a preview the id is the inner one. */
export type PublicPicture = {
  id: string;
  width: number;
  height: number;
  caption: Run[];
  /** What is struck in it. The copy that strangers get is painted over there. */
  boxes?: Box[];
};

export type PublicLayer = {
  name: Run[];
  outcome: Outcome;
  note: Run[];
  heldAfterMin: number | null;
  entry: boolean;
  cheapest: boolean;
  pictures: PublicPicture[];
};

export type PublicEvent = {
  /** "14:02", "≈14:02", "14:02–14:10", "some time"; without a clock "+12 min", "20 min before". */
  when: string;
  /** "2026-03-14" in UTC; null without a clock. */
  day: string | null;
  text: Block[];
  kind: EventKind | null;
  milestone: Milestone | null;
  /** Part of the story that a reader meets first. */
  starred: boolean;
  pictures: PublicPicture[];
};

export type PublicWhy = {
  question: Run[];
  answer: Run[];
  kind: WhyKind | null;
  /** The layer that the answer speaks of. */
  layer: Run[] | null;
  assumption: boolean;
  contributing: boolean;
  pictures: PublicPicture[];
  branches: PublicWhy[];
};

export type PublicAction = {
  title: Run[];
  detail: Run[];
  status: ActionStatus;
  /** The layer that it strengthens. */
  layer: Run[] | null;
};

export type PublicLesson = { text: Run[]; tags: string[] };

/** "to detect: 11 min", of one impact. */
export type PublicDuration = {
  phase: number;
  name: string;
  words: string;
  /** To be drawn by, and no finer than the words; null where there is nothing to draw. */
  ms: number | null;
};

/** All that strangers get. It holds no id, no name of a row and no moment of the inside. */
export type PublicContent = {
  /** The shape of this object; a later one is read differently. */
  form: 1;
  title: Run[];
  nearMiss: boolean;
  severity: Run[] | null;
  team: Run[] | null;
  services: Run[][];
  /** When it happened, in UTC; null without a clock. */
  day: string | null;
  /** Whether times are told in UTC, or from the start of the impact. */
  clock: "utc" | "from_impact";
  summary: Block[];
  impact: Block[];
  figures: { amount: Run[]; unit: Run[] }[];
  surprised: Block[];
  wentWell: Block[];
  lucky: Block[];
  /** In the order of the row. */
  layers: PublicLayer[];
  /** What is told of the cheapest place to catch it. */
  cheapestNote: Run[];
  durations: PublicDuration[];
  timeline: PublicEvent[];
  whys: PublicWhy[];
  actions: PublicAction[];
  lessons: PublicLesson[];
  /** Those that stand nowhere else. */
  pictures: PublicPicture[];
};

export const bar = "█████";

const isStruck = (piece: Piece): piece is Struck => typeof piece === "object" && "struck" in piece;

/** The same in plain characters, for titles, feeds and figures. */
export const plainOf = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) => {
      if (typeof piece === "string") return piece;
      return isStruck(piece) ? piece.struck || bar : piece.text;
    })
    .join("");
