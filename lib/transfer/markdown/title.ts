import { momentAt } from "@/lib/dates/moments";
import type { FrontMatter } from "./front-matter";
import { plainText } from "./inline";
import type { Ledger } from "./ledger";
import type { Section } from "./outline";
import { sectionKindOf } from "./section-names";

/** The title: the first large heading that is no section's name, else front matter, else the file. */
export function titleOf(
  sections: readonly Section[],
  front: FrontMatter | undefined,
  filename: string | undefined,
  ledger: Ledger,
): string {
  const titled = sections.find(({ heading, level }) => heading && level === 1);
  const written = titled && !sectionKindOf(titled.name) ? plainText(titled.name) : "";
  const inFront = front?.values.get("title");
  if (inFront) ledger.takeAs("front matter", [inFront.line]);
  if (written !== "") {
    if (titled?.heading) ledger.takeAs("title", [titled.heading]);
    return written;
  }
  return inFront?.value ?? named(filename) ?? firstHeading(sections) ?? "Untitled postmortem";
}

function named(filename: string | undefined): string | undefined {
  const last =
    filename
      ?.split(/[\\/]/)
      .at(-1)
      ?.replace(/(?:\.[a-z]{2,4}){1,3}$/i, "") ?? "";
  const words = last
    .replace(/(?<=[^\d])[-_]|[-_](?=[^\d])/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return words === "" || /^index$/i.test(words) ? undefined : words;
}

function firstHeading(sections: readonly Section[]): string | undefined {
  const found = sections.find(
    ({ name, level }) => level > 0 && !sectionKindOf(name) && !momentAt(name),
  );
  return found && plainText(found.name);
}
