import type { IncomingHttpHeaders } from "node:http";
import type { IssueState, TrackerKind } from "@/lib/db/generated/enums";

/** Where issues are made, and with what right; made anew for each use, since it holds a token. */
export type Place = {
  kind: TrackerKind;
  /** Of the API, without a slash at its end. */
  baseUrl: string;
  /** "owner/name", "group/app", or the key of a project or team. */
  project: string;
  /** Whose token it is, where the tool asks for that. */
  account: string;
  token: string;
  /** Hosts inside the walls that may be asked. */
  allow: readonly string[];
};

/** An issue as the tool tells it. */
export type IssueSeen = {
  /** What stays when people rename or move it, as far as the tool has such a thing. */
  externalId: string;
  key: string;
  url: string;
  title: string;
  state: Exclude<IssueState, "gone">;
  /** The state in the tool's own word. */
  word: string;
  /** By the tool's clock. */
  changedAt: Date | null;
};

/** An issue that is deleted, moved out of sight, or was never for our eyes. */
export type IssueGone = { externalId: string; state: "gone"; word: string; changedAt: Date | null };

export type IssueTold = IssueSeen | IssueGone;

export type NewIssueThere = { title: string; body: string };

export type IssuesRead = {
  told: IssueTold[];
  /** Until when the tool wants to be left alone, since this was the last question it allows. */
  spentUntil: Date | null;
};

/** What a tool sent to our address, before anything of it is believed. */
export type Hook = { headers: IncomingHttpHeaders; body: string; secret: string; now: Date };

export type HookRead =
  | { told: IssueTold[] }
  /** Forged, or too old to be the first of its kind. */
  | { refused: "signature" | "time" };

/** All that Parapet wants of a tracker. Each of these may throw TrackerTrouble, save the pure ones. */
export type Adapter = {
  /** The API's address, from what a person typed or left empty. */
  baseFrom(typed: string): string;
  /** How many issues one question may name. */
  batch: number;
  /** What `findIssue` takes, from an address or key that people use; null for one of elsewhere. */
  referenceIn(place: Pick<Place, "baseUrl" | "project">, written: string): string | null;
  checkConnection(place: Place): Promise<void>;
  createIssue(place: Place, issue: NewIssueThere): Promise<IssueSeen>;
  /** The issue with this word in its text, so that a second try makes no second issue. */
  findMarked(place: Place, mark: string): Promise<IssueSeen | null>;
  findIssue(place: Place, reference: string): Promise<IssueSeen | null>;
  readIssues(place: Place, externalIds: string[]): Promise<IssuesRead>;
  readHook(place: Pick<Place, "project" | "baseUrl">, hook: Hook): HookRead;
};
