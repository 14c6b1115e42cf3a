import { expect, it, vi } from "vitest";
import { writeLesson } from "@/lib/lessons/commands";
import { changeFacts } from "@/lib/postmortems/commands";
import { publish } from "@/lib/review/commands";
import { build } from "@/lib/testing/build";
import { search } from "./queries";
import { SearchQuery } from "./schema";

/** So many that what begins like a word is asked for by its commonest words first. */
vi.mock("@/lib/precedents/vocabulary", () => ({
  knownWords: async () => ({
    postmortems: 10_000,
    sampled: 500,
    averageLength: 200,
    counts: new Map([["zubric", { head: 0, body: 100 }]]),
    common: new Set<string>(),
    people: new Set<string>(),
  }),
}));

it("finds what a word seldom becomes beside what it mostly becomes, where few are there", async () => {
  const lead = await build.actor({ lead: true });
  const written = async (summary: string) => {
    const { number } = await build.postmortem(lead, { title: "A thing went dark" });
    await changeFacts(lead, { number, summary });
    await writeLesson(lead, { number, text: "Somebody looks every day." });
    return number;
  };
  const common = await written("They zubricate the quorbs.");
  await publish(lead, { number: common });
  const numbered = await written("The host zubri7 lost its quorbs.");
  await publish(lead, { number: numbered });
  const draft = await written("A zubrinox ate the quorbs.");
  for (const q of ["zubri", "quorbs zubri"]) {
    const { items } = await search(lead, SearchQuery.parse({ q, exact: "1" }));
    const numbers = items.map(({ number }) => number).sort();
    expect([q, ...numbers]).toEqual([q, ...[common, numbered, draft].sort()]);
  }
});
