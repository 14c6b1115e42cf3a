import type { Telling } from "./telling";

/** What a chat shows of a telling: a headline, what it is about first with a way there, the rest. */
export type ChatLines = {
  headline: string;
  about: { text: string; url: string }[];
  /** "by Ada Lovelace · owner: Payments · due 2026-04-01". */
  rest: string;
};

/** Longer words are cut: a chat is for seeing that something happened. */
const longest = 300;

export function chatLines({ kind, what, actor, postmortem, action, lessons }: Telling): ChatLines {
  const whole = postmortem
    ? [{ text: cut(`PM-${postmortem.number} ${postmortem.title}`), url: postmortem.url }]
    : [];
  const parts = [
    ...(action ? [{ text: cut(action.title), url: action.url }] : []),
    ...lessons.map(({ text, url }) => ({ text: cut(text), url })),
  ];
  return {
    headline: what,
    about: kind === "postmortem.published" ? [...whole, ...parts] : [...parts, ...whole],
    rest: [
      actor && `by ${actor}`,
      action?.owner && `owner: ${action.owner}`,
      action?.dueOn && `due ${action.dueOn}`,
      postmortem?.severity,
      postmortem?.team,
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
