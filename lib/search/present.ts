import { statusWords } from "@/lib/action-items/words";
import { dayInWords } from "@/lib/dates/clock";
import { plainWords } from "@/lib/markdown/plain";
import type { SearchItem } from "./schema";
import type { Shown } from "./showing";
import { type IsHit, partsOf, snippetOf } from "./snippet";

const stages = { draft: "draft", in_review: "in review", published: null } as const;

/** Its texts as a reader sees them: markup is gone before anything is marked. */
export const plainShown = (shown: Shown): Shown => ({
  ...shown,
  title: plainWords(shown.title),
  passage: plainWords(shown.passage),
});

/** @param shown with plain texts. */
export function presentItem(shown: Shown, isHit: IsHit): SearchItem {
  const { kind, id, number, title, passage } = shown;
  return {
    kind,
    id,
    number,
    title,
    titleParts: kind === "lesson" ? snippetOf(title, isHit, 300) : partsOf(title, isHit),
    snippet: snippetOf(passage, isHit),
    href: hrefOf(shown),
    meta: metaOf(shown),
  };
}

function hrefOf({ kind, id, number, slug, stage }: Shown): string {
  if (kind === "team") return `/teams/${encodeURIComponent(slug)}`;
  if (kind === "practice") return `/practices/${encodeURIComponent(slug)}`;
  if (kind === "action") return `/actions/${id}`;
  if (kind === "lesson" && stage === "published") return `/lessons/${id}`;
  return `/postmortems/${number}`;
}

/** Nothing is said of one that lives. */
const lives = { alive: null, due: "check due", lapsed: "lapsed", retired: "retired on purpose" };

function metaOf(shown: Shown): string[] {
  const { kind, number, postmortem, team, severity, stage, status, life, at } = shown;
  if (kind === "team") return [];
  if (kind === "practice") return [`kept by ${team}`, ...said(life && lives[life])];
  const own = kind === "postmortem";
  return [
    `PM-${number}`,
    ...(own || !postmortem ? [] : [postmortem]),
    team,
    ...(own && severity ? [severity] : []),
    ...(own ? [dayInWords(at)] : []),
    ...(status ? [statusWords[status].toLowerCase()] : []),
    ...said(stage && stages[stage]),
  ];
}

const said = (word: string | null): string[] => (word === null ? [] : [word]);
