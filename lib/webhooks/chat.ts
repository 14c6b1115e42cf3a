import { dayInWords } from "@/lib/dates/clock";
import { stanceWords } from "@/lib/lessons/words";
import type { Telling } from "./telling";

/** What a chat shows of a telling: a headline, what it is about first with a way there, the rest. */
export type ChatLines = {
  headline: string;
  about: { text: string; url: string }[];
  /** "by Ada Lovelace · owner: Payments · due 1 Apr 2026 · postmortem: SEV 2, Payments". */
  rest: string;
};

/** Longer words are cut: a chat is for seeing that something happened. */
const longest = 300;

export function chatLines(telling: Telling): ChatLines {
  const { kind, what, actor, team, answer, practice, postmortem, action, lessons } = telling;
  const whole = postmortem
    ? [{ text: `PM-${postmortem.number} ${postmortem.title}`, url: postmortem.url }]
    : [];
  const parts = [
    ...(practice ? [{ text: practice.statement, url: practice.url }] : []),
    ...(action ? [{ text: action.title, url: action.url }] : []),
    ...lessons,
  ];
  const about = kind === "postmortem.published" ? [...whole, ...parts] : [...parts, ...whole];
  return {
    headline: what,
    about: about.map(({ text, url }) => ({ text: cut(text), url })),
    rest: [
      team && `team: ${team}`,
      answer &&
        `answer: ${cut([stanceWords[answer.stance], answer.note].filter(Boolean).join(", "))}`,
      actor && `by ${actor}`,
      action?.owner && `owner: ${action.owner}`,
      action?.dueOn && `due ${dayInWords(action.dueOn)}`,
      postmortem &&
        `postmortem: ${[postmortem.severity, postmortem.team].filter(Boolean).join(", ")}`,
    ]
      .filter(Boolean)
      .join(" · "),
  };
}

function cut(words: string): string {
  const letters = [...words.replace(/\s+/g, " ")];
  return letters.length <= longest
    ? letters.join("")
    : `${letters.slice(0, longest - 1).join("")}…`;
}
