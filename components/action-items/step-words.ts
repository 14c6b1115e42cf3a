import type { ActionStep } from "@/lib/action-items/schema";
import { effectWords } from "@/lib/action-items/words";
import { dayInWords } from "@/lib/dates/clock";

/** What somebody did, to stand behind their name: "asked Payments to take it". */
export function stepInWords({ kind, by, team, person, effect, was, dueOn }: ActionStep): string {
  const whom = person?.name ?? team?.name ?? "somebody";
  const ours = team?.name ?? "their team";
  const day = dueOn ? dayInWords(dueOn) : "another day";
  const proved = was === "verified" ? "verified" : "proved";
  const told: Record<string, string> = {
    "action.given": person && person.id === by?.id ? "took it" : `gave it to ${whom}`,
    "action.handed-over": `asked ${whom} to take it`,
    "action.accepted": `took it for ${ours}`,
    "action.declined": `declined for ${ours}`,
    "action.effect-checked": `checked whether it held${effect ? `: ${lower(effectWords[effect])}` : ""}`,
    "action.changed": `moved it to ${day}`,
    "action.retitled": `retitled it after it was ${proved}`,
    "action.dated": `gave it its day, ${day}`,
  };
  return told[kind] ?? plain[kind] ?? otherwise(kind);
}

const plain: Record<string, string> = {
  "action.committed": "promised it",
  "action.started": "began it",
  "action.proved": "proved it",
  "action.verified": "looked at the proof",
  "action.risk-accepted": "marked it as won’t do and accepts the risk",
  "action.reopened": "opened it again",
  "action.recalled": "left it as it was",
  "action.split": "made several of it",
  "action.merged": "joined another one into it",
  "action.unmerged": "took the two apart again",
  "action.issue-linked": "linked an issue",
  "action.issue-unlinked": "let go of an issue",
  "action.issue-moved": "saw its issue move",
};

/** The kind itself says enough for what has no sentence of its own. */
const otherwise = (kind: string): string =>
  `${kind.replace(/^action\./, "").replaceAll("-", " ")} it`;

const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
