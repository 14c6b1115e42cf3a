import type { Life } from "@/lib/db/generated/enums";
import { newsInWords } from "@/lib/practices/news-words";
import type { NoticeView } from "./schema";

/** What became of a practice of a team; where it has turned again since, that too. */
export function practiceInWords({ kind, practice, team, detail }: NoticeView): string {
  const what = whatOf(kind, detail.life);
  if (!practice || !team) return bare[what];
  const { statement, life } = practice;
  if (life === null || life === stillSo[what]) return newsInWords({ what, statement, team });
  return `“${statement}” ${then[what]} at ${team}, ${since[life]}.`;
}

type What = "due" | "lapsed" | "revived" | "retired";

function whatOf(kind: NoticeView["kind"], life: unknown): What {
  if (kind === "practice_revived") return "revived";
  return life === "due" ? "due" : life === "ended" ? "retired" : "lapsed";
}

const bare: Record<What, string> = {
  due: "The check of a practice of your team is due.",
  lapsed: "A practice of your team has lapsed.",
  revived: "A practice of your team is alive again.",
  retired: "A practice of your team was retired.",
};

const stillSo: Record<What, Life> = {
  due: "due",
  lapsed: "lapsed",
  revived: "alive",
  retired: "ended",
};

const then: Record<What, string> = {
  due: "was due for a check",
  lapsed: "had lapsed",
  revived: "came alive again",
  retired: "was retired",
};

const since: Record<Life, string> = {
  alive: "and is alive now",
  due: "and is due for a check now",
  lapsed: "and has lapsed since",
  ended: "and has ended since",
};

export const practiceAddress = ({ practice }: NoticeView): string =>
  practice ? `/practices/${practice.slug}` : "/practices";
