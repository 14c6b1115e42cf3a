import { askWhysIn } from "@/lib/whys/commands";
import type { WhyBranch } from "@/lib/whys/schema";
import type { Telling } from "./open-story";
import type { StoryWhy } from "./story";

/** Asks the story's whys and backs them. @returns the id of each by its question. */
export async function askWhys(
  telling: Telling,
  events: ReadonlyMap<string, string>,
  at: Date,
): Promise<Map<string, string>> {
  const { tx, story, teller, postmortem, ledger } = telling;
  if (story.whys.length === 0) return new Map();
  await askWhysIn(tx, teller, { number: postmortem.number, branches: story.whys.map(branchOf) });
  await ledger.happened(at);
  const asked = await tx.whyNode.findMany({
    where: { postmortemId: postmortem.id },
    select: { id: true, question: true },
  });
  const ids = new Map(asked.map(({ id, question }) => [question, id]));
  const backing = allWhys(story.whys).flatMap((why) =>
    backingOf(why, { whyId: idOf(ids, why.question), postmortemId: postmortem.id }, events),
  );
  await tx.evidence.createMany({ data: backing });
  for (const { whyId } of backing)
    ledger.note({ kind: "why.backed", by: teller, subjectId: whyId, at });
  return ids;
}

function branchOf({ seen, link, quote, branches = [], ...why }: StoryWhy): WhyBranch {
  return { ...why, branches: branches.map(branchOf) };
}

/** Every why of a tree, in the order in which it is read. */
export const allWhys = (whys: readonly StoryWhy[]): StoryWhy[] =>
  whys.flatMap((why) => [why, ...allWhys(why.branches ?? [])]);

function backingOf(
  { seen = [], link, quote }: StoryWhy,
  about: { whyId: string; postmortemId: string },
  events: ReadonlyMap<string, string>,
) {
  return [
    ...seen.map((at) => ({ ...about, citedEventId: idOf(events, at) })),
    ...(link ? [{ ...about, url: link }] : []),
    ...(quote ? [{ ...about, quotation: quote }] : []),
  ];
}

/** @throws when a story names what it does not tell. */
export function idOf(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name);
  if (!id) throw new Error(`The story speaks of "${name}" and does not tell it`);
  return id;
}
