import { kindWords } from "@/lib/search/kinds";
import type { Offer, SearchItem } from "@/lib/search/schema";
import { type Command, commandsLike, isCalled } from "./commands";

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
  const called = fitting.filter((command) => typed && isCalled(command, typed));
  const others = fitting.filter((command) => !called.includes(command));
  const meant = { name: "Commands", options: called.slice(0, mostCommands).map(doingOption) };
  const doing = {
    name: called.length > 0 ? "More commands" : "Commands",
    options: (typed ? others.slice(0, mostCommands) : others).map(doingOption),
  };
  const lately = (offer?.recent ?? []).map(recentOption);
  const recent = { name: "Recent", options: lately.length > 0 ? [...lately, forgetting] : [] };
  const found = { name: "Found", options: (offer?.items ?? []).map(foundOption) };
  const groups = typed ? [meant, found, doing, all(typed)] : [recent, doing];
  return groups.filter(({ options }) => options.length > 0);
}

/**
 * The place of the line that is chosen: of the first one, until somebody chooses another. What is
 * listed above it meanwhile does not move the choice.
 */
export const placeOf = (options: readonly Option[], chosen: string | null): number =>
  Math.max(
    0,
    options.findIndex(({ id }) => id === chosen),
  );

/**
 * What Enter means. What was found belongs to fewer letters until it is `fresh`: the search page
 * answers for all of them, the last line. A command needs no answer, and a line that somebody went to
 * is what they mean.
 */
export function meantOf(
  options: readonly Option[],
  chosen: string | null,
  fresh: boolean,
): Option | undefined {
  const option = options[placeOf(options, chosen)];
  const certain = fresh || option?.id === chosen || (option && "command" in option);
  return certain ? option : options.at(-1);
}

const doingOption = (command: Command): Option => ({
  id: `do-${"href" in command ? command.href : command.name}`,
  name: command.name,
  note: "",
  command,
});

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
