import type { ActionItemView } from "@/lib/action-items/schema";
import type { ImageView } from "@/lib/attachments/schema";
import type { MarkedLayer } from "@/lib/layers/schema";
import type { LessonView } from "@/lib/lessons/schema";
import type { PostmortemView } from "@/lib/postmortems/schema";
import type { EventView } from "@/lib/timeline/schema";
import type { StoryWhy } from "@/lib/whys/schema";

export type SourcePicture = Omit<ImageView, "version">;

/** Somebody whose name may stand in a text. */
export type Person = {
  name: string;
  /** Local parts of addresses: "ana.kowalski". */
  handles: string[];
  /** Of the team, or part of the story: of them the first name alone is looked for too. */
  near: boolean;
};

type Facts = Pick<
  PostmortemView,
  | "title"
  | "nearMiss"
  | "severity"
  | "services"
  | "occurredOn"
  | "summary"
  | "impact"
  | "surprised"
  | "wentWell"
  | "lucky"
>;

type Pictured = { pictures: SourcePicture[] };

export type SourceEvent = Pick<
  EventView,
  "id" | "at" | "end" | "precision" | "beside" | "text" | "kind" | "milestone" | "starred"
> &
  Pictured;

export type SourceLayer = Pick<
  MarkedLayer,
  "slug" | "name" | "outcome" | "note" | "heldAfterMin" | "entry" | "cheapest"
> &
  Pictured;

export type SourceWhy = Pick<
  StoryWhy,
  "id" | "parent" | "question" | "answer" | "kind" | "layer" | "assumption" | "contributing"
> &
  Pictured;

export type SourceAction = Pick<
  ActionItemView,
  "id" | "title" | "detail" | "status" | "layer" | "layerName"
>;

/** All of a postmortem that could get out, and what helps to see what should not. */
export type Source = Facts & {
  team: string;
  figures: { id: string; amount: string; unit: string }[];
  layers: SourceLayer[];
  cheapestNote: string;
  events: SourceEvent[];
  whys: SourceWhy[];
  actions: SourceAction[];
  lessons: Pick<LessonView, "id" | "text" | "tags">[];
  /** All of them, also those that stand nowhere. */
  pictures: SourcePicture[];
  people: Person[];
  /** Hosts that are the organisation's own; those under them are as well. */
  hosts: string[];
};
