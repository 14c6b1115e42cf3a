import { DomainError, invalid } from "@/lib/errors/domain-error";
import { liveOne } from "./merging";
import { unlisted } from "./parts";
import { spotFor } from "./placing";
import { type Node, nothing, type Turn, type World } from "./turns";

type Parts = {
  answers: readonly string[];
  /** The part to which a piece of evidence goes. */
  evidence?: Record<string, number> | undefined;
};

/**
 * An answer with several reasons becomes several answers to the same question, one behind the
 * other. The first stays where it is, with its branches and, unless it is said otherwise, with the
 * evidence.
 * @throws DomainError conflict where the parts are not the words that the answer holds by now.
 */
export function splitting(
  world: World,
  id: string,
  { answers, evidence = {} }: Parts,
  newId: () => string,
): Turn {
  const why = liveOne(world, id);
  const [first = "", ...others] = answers.map((answer) => answer.trim());
  if (first === "" || others.length === 0 || others.includes(""))
    throw invalid("Each part needs words. Put the cut between two of them.");
  if (!sameWords([first, ...others], why.answer)) throw otherWords(why);
  const made = besides(world, why, others, newId);
  const ids = [id, ...made.map((node) => node.id)];
  return {
    ...nothing,
    changed: [{ id, was: { answer: why.answer }, now: { answer: first } }],
    made: made.map(({ version, ...node }) => node),
    evidence: world.evidence.flatMap((one) => {
      const to = ids[evidence[one.id] ?? 0];
      return one.whyId === id && to !== undefined && to !== id
        ? [{ id: one.id, was: id, now: to }]
        : [];
    }),
  };
}

/** Nothing may get lost but blanks and the marks before points of a list. */
function sameWords(parts: readonly string[], answer: string): boolean {
  const all = parts.join("\n");
  return letters(all) === letters(answer) || letters(unlisted(all)) === letters(unlisted(answer));
}

const letters = (text: string): string => text.replace(/\s+/g, "");

function besides(world: World, why: Node, answers: string[], newId: () => string): Node[] {
  const leaf = !world.nodes.some(({ parent, removed }) => parent === why.id && !removed);
  const nodes: Node[] = [...world.nodes];
  return answers.map((answer, index) => {
    const before = nodes.at(-1);
    const behind = index === 0 || !before ? why.id : before.id;
    const row: Node = {
      ...why,
      ...spotFor(nodes, { after: behind }),
      id: newId(),
      answer,
      contributing: why.contributing && leaf,
      layerId: null,
      version: 1,
    };
    nodes.push(row);
    return row;
  });
}

const otherWords = ({ answer, version }: Node) =>
  new DomainError(
    "conflict",
    "The answer holds other words by now, so it was not split. Look at it and split it again.",
    { current: { answer }, version },
  );
