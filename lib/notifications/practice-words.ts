import type { Life } from "@/lib/db/generated/enums";
import { newsInWords } from "@/lib/practices/news-words";
import type { NoticeView } from "./schema";

/** What became of a practice of a team; where it has turned again since, that too. */
export function practiceInWords({ kind, practice, team, detail }: NoticeView): string {
  const what = kind === "practice_revived" ? "revived" : detail.life === "due" ? "due" : "lapsed";
  if (!practice || !team) return bare[what];
  const { statement, life } = practice;
  if (life === null || life === stillSo[what]) return newsInWords({ what, statement, team });
  return `“${statement}” ${then[what]} at ${team}, ${since[life]}.`;
}

type What = "due" | "lapsed" | "revived";

const bare: Record<What, string> = {
  due: "The check of a practice of your team is due.",
  lapsed: "A practice of your team has lapsed.",
  revived: "A practice of your team is alive again.",
};

const stillSo: Record<What, Life> = { due: "due", lapsed: "lapsed", revived: "alive" };

const then: Record<What, string> = {
  due: "was due for a check",
  lapsed: "had lapsed",
  revived: "came alive again",
};

const since: Record<Life, string> = {
  alive: "and is alive now",
  due: "and is due for a check now",
  lapsed: "and has lapsed since",
  ended: "and was given up since",
};

export const practiceAddress = ({ practice }: NoticeView): string =>
  practice ? `/practices/${practice.slug}` : "/practices";
