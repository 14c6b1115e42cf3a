import type { Theme } from "@/components/auth/theme-switch";
import type { Place } from "@/lib/search/schema";

/** Something to do or a place to go to, by name. */
export type Command = {
  name: string;
  /** Other words for it. */
  also?: string;
} & ({ href: string } | { theme: Theme } | { forget: true });

const places: Command[] = [
  { name: "New postmortem", also: "write incident open start create", href: "/postmortems/new" },
  { name: "Record a near miss", also: "nearly happened caught", href: "/postmortems/near-miss" },
  { name: "Go to Inbox", also: "notices messages", href: "/inbox" },
  { name: "Go to Home", also: "start today", href: "/" },
  { name: "Go to Postmortems", also: "incidents list", href: "/postmortems" },
  { name: "Go to Lessons", also: "feed learnt", href: "/lessons" },
  { name: "Go to Actions", also: "promises action items", href: "/actions" },
  { name: "Go to Practices", also: "rules", href: "/practices" },
  { name: "Go to Insights", also: "figures charts", href: "/insights" },
  { name: "Go to Teams", also: "people", href: "/teams" },
  { name: "Settings", also: "account password notifications emails", href: "/settings" },
];

const themes: Command[] = [
  { name: "Theme: dark", also: "night colours", theme: "dark" },
  { name: "Theme: light", also: "day colours", theme: "light" },
  { name: "Theme: as my system", also: "colours automatic", theme: "system" },
];

/** @param called teams that were asked for by name, beside the asker's own. */
export function commandsFor(teams: readonly Place[], called: readonly Place[] = []): Command[] {
  const others = called.filter(({ slug }) => !teams.some((own) => own.slug === slug));
  const goTo = ({ slug, name }: Place) => ({
    name: `Go to team ${name}`,
    href: `/teams/${encodeURIComponent(slug)}`,
  });
  return [...places, ...[...teams, ...others].map(goTo), ...themes];
}

/** Those of which a word begins like each word that was typed. */
export function commandsLike(commands: readonly Command[], typed: string): Command[] {
  const asked = wordsOf(typed);
  // A sign alone names none of them, and Enter would do the first.
  if (asked.length === 0) return typed === "" ? [...commands] : [];
  return commands.filter(({ name, also = "" }) => {
    const known = wordsOf(`${name} ${also}`);
    return asked.every((word) => known.some((one) => one.startsWith(word)));
  });
}

/** Whether somebody types its name: two words of it, or all of them. */
export function isCalled({ name }: Command, typed: string): boolean {
  const [asked, known] = [wordsOf(typed), wordsOf(name)];
  // One word alone is more often something to look for.
  if (asked.length < 2) return asked.join() === known.join();
  const begins = asked.slice(0, -1).every((word, at) => word === known[at]);
  return begins && known[asked.length - 1]?.startsWith(asked.at(-1) ?? "") === true;
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
