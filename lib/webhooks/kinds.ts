import { type Heard, heard } from "@/lib/activity/heard";

/** They happen in a draft or make one, and of a draft nothing leaves, not even its number. */
const unpublished = [
  "postmortem.opened",
  "postmortem.withdrawn",
  "review.asked",
  "review.scheduled",
] as const;

export type Told = Exclude<Heard, (typeof unpublished)[number]>;

export const isTold = (kind: string): kind is Told =>
  Object.hasOwn(heard, kind) && !unpublished.some((other) => other === kind);

/** The activities that a webhook may be told of. */
export const tellable: readonly Told[] = Object.keys(heard).filter(isTold);

export const trialKind = "webhook.trial";

/** What happened, in a sentence without its full stop. */
export const sentenceOf = (kind: string): string =>
  isTold(kind) ? heard[kind] : "Somebody sent a test";
