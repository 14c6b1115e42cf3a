import type { CheckKind } from "@/lib/db/generated/enums";
import type { Performer, TeamSlug } from "./cast";
import type { LayerSlug, Story, StoryTurn } from "./story";

/** A practice of the example organisation, as plain data; days are counted as in its stories. */
export type StoryPractice = {
  slug: string;
  statement: string;
  why: string;
  howWeKnow: string;
  layer: LayerSlug;
  team: TeamSlug;
  by: Performer;
  daysAgo: number;
  /** What it came from. */
  story: Story;
  note: string;
  checkKind: CheckKind;
  everyDays: number;
  /** In the order in which they happened. */
  events: PracticeEvent[];
  /** What became of the promise that its lapse made. */
  revival?: { dueInDays: number; turns: StoryTurn[] };
  retired?: { by: Performer; daysAgo: number; reason: string };
};

export type PracticeEvent = {
  daysAgo: number;
} /** It may be what followed from the team's answer to a lesson of the story. */ & (
  | { adopted: TeamSlug; by: Performer; asAnswer?: true }
  | { team: TeamSlug; by: Performer; seen: string }
  | { team: TeamSlug; by: Performer; token: true }
  | { team: TeamSlug; beat: string }
);
