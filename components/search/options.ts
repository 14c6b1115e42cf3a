import { kindWords } from "@/lib/search/kinds";
import type { Offer, SearchItem } from "@/lib/search/schema";
import { type Command, commandsLike } from "./commands";

/** One line of the palette. */
export type Option = {
  id: string;
  /** What it is, said after its name. */
  note: string;
  name: string;
  item?: Omit<SearchItem, "snippet">;
} & ({ href: string } | { words: string } | { command: Command });

export type Group = { name: string; options: Option[] };

/** More commands than these are met by typing their name. */
const mostCommands = 6;

/** What the palette offers: for nothing typed what is likely, else what fits. */
export function groupsOf(q: string, offer: Offer | null, commands: readonly Command[]): Group[] {
  const typed = q.trim();
  const fitting = commandsLike(commands, typed);
  const doing = {
    name: "Commands",
    options: (typed ? fitting.slice(0, mostCommands) : fitting).map(
      (command): Option => ({ id: `do-${command.name}`, name: command.name, note: "", command }),
    ),
  };
  const lately = (offer?.recent ?? []).map(recentOption);
  const recent = { name: "Recent", options: lately.length > 0 ? [...lately, forgetting] : [] };
  const found = { name: "Found", options: (offer?.items ?? []).map(foundOption) };
  const groups = typed ? [found, doing, all(typed)] : [recent, doing];
  return groups.filter(({ options }) => options.length > 0);
}

const recentOption = (words: string): Option => ({
  id: `again-${words}`,
  name: words,
  note: "search again",
  words,
});

const forgetting: Option = {
  id: "forget",
  name: "Forget what I looked for",
  note: "",
  command: { name: "Forget what I looked for", forget: true },
};

const foundOption = (item: Omit<SearchItem, "snippet">): Option => ({
  id: `found-${item.id}`,
  name: item.title,
  note: [kindWords[item.kind][0], ...item.meta].join(" · "),
  href: item.href,
  item,
});

const all = (typed: string): Group => ({
  name: "Everything",
  options: [
    {
      id: "all",
      name: `Search everything for “${typed}”`,
      note: "",
      href: `/search?q=${encodeURIComponent(typed)}`,
    },
  ],
});
