import type { FollowView } from "./reading-schema";

/** "#retries", "Web platform", "what got past code review". */
export function followedInWords({ kind, name }: FollowView): string {
  if (kind === "tag") return `#${name}`;
  return kind === "layer" ? `what got past ${name}` : name;
}

/** "3 other teams have read it". */
export function reachInWords(teams: number): string {
  if (teams === 0) return "No other team has read it yet";
  return teams === 1 ? "1 other team has read it" : `${teams} other teams have read it`;
}
