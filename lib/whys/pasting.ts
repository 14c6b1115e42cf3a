import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { invalid } from "@/lib/errors/domain-error";
import { findEditable } from "@/lib/postmortems/find";
import { Link } from "@/lib/postmortems/schema";
import { askedOn } from "./asked-on";
import { findOwnWords, findWorld } from "./find";
import { growBranches } from "./growing";
import { longestAnswer, longestQuestion, longestQuotation, mostPasted } from "./limits";
import { countOf, type Outlined, type OutlinedEvidence } from "./outlined";
import { readOutline } from "./read-outline";
import { recordTurn } from "./reshaping";
import type { NewOutline, PastedOutline, WhyBacking, WhyBranch } from "./schema";
import { nothing } from "./turns";

/** Adds a list of whys behind those that are there; it replaces nothing and is taken back whole. */
export async function pasteOutline(actor: Actor, input: NewOutline): Promise<PastedOutline> {
  return transaction(async (tx) => {
    const { id: postmortemId } = await findEditable(tx, actor, input.number);
    const { whys } = readOutline(input.outline);
    ensureFits(whys);
    const known = await findKnown(tx, postmortemId);
    const said = new Set<string>();
    const branches = whys.map((why) => branchOf(why, known, (sentence) => said.add(sentence)));
    const ids = await growBranches(tx, postmortemId, branches);
    const reshaping = await recordPasted(tx, actor, postmortemId, ids);
    return { asked: ids.length, reshaping, said: [...said] };
  });
}

function ensureFits(whys: Outlined[]): void {
  const many = countOf(whys);
  if (many === 0) throw invalid("We found no list in it. Begin each why with “- ”.");
  if (many > mostPasted)
    throw invalid(`That is more than ${mostPasted} whys at once. Paste it in parts.`);
  for (const { question, answer, branches } of whys) {
    if (question.length > longestQuestion || answer.length > longestAnswer)
      throw invalid(
        `One of them is too long: ${question.slice(0, 80)}… Shorten it and paste again.`,
      );
    if (branches.length > 0) ensureFits(branches);
  }
}

type Known = { events: Set<string>; images: Set<string>; layers: Set<string>; ownWords: string[] };

async function findKnown(tx: Tx, postmortemId: string): Promise<Known> {
  const here = { where: { postmortemId }, select: { id: true } };
  const events = await tx.timelineEvent.findMany({
    ...here,
    where: { postmortemId, removalId: null },
  });
  const images = await tx.image.findMany(here);
  const layers = await tx.layer.findMany({ select: { slug: true } });
  return {
    events: new Set(events.map(({ id }) => id)),
    images: new Set(images.map(({ id }) => id)),
    layers: new Set(layers.map(({ slug }) => slug)),
    ownWords: await findOwnWords(tx),
  };
}

function branchOf(why: Outlined, known: Known, say: (sentence: string) => void): WhyBranch {
  const { layer, evidence, branches, question, ...words } = why;
  const unknown = layer !== null && !known.layers.has(layer);
  if (unknown) say(`There is no layer “${layer}” in your row, so that was left out.`);
  if (words.contributing && branches.length === 0 && askedOn(words.answer, known.ownWords))
    say(
      "An answer that names a person was marked as a contributing condition. The mark counts once the answer says what can be changed.",
    );
  return {
    ...words,
    question: question.trim() || "Why?",
    layer: unknown ? null : layer,
    evidence: evidence.flatMap((piece) => backingOf(piece, known, say)),
    branches: branches.map((branch) => branchOf(branch, known, say)),
  };
}

/** What this postmortem does not hold becomes a quotation of its words. */
function backingOf(
  piece: OutlinedEvidence,
  { events, images }: Known,
  say: (sentence: string) => void,
): WhyBacking[] {
  if ("event" in piece && events.has(piece.event)) return [{ citedEventId: piece.event }];
  if ("image" in piece && images.has(piece.image)) return [{ imageId: piece.image }];
  if ("url" in piece && Link.safeParse(piece.url).success) return [{ url: piece.url }];
  if ("quotation" in piece) return quoted(piece.quotation);
  say("Evidence of another postmortem was kept as a quotation of its words.");
  return quoted("url" in piece ? piece.url : piece.text);
}

const quoted = (words: string): WhyBacking[] =>
  words.trim() === "" ? [] : [{ quotation: words.slice(0, longestQuotation) }];

async function recordPasted(tx: Tx, actor: Actor, postmortemId: string, ids: string[]) {
  const { nodes, evidence } = await findWorld(tx, postmortemId);
  const made = nodes.filter(({ id }) => ids.includes(id)).map(({ version, ...node }) => node);
  const brought = evidence.filter(({ whyId }) => ids.includes(whyId)).map(({ id }) => id);
  const about = { postmortemId, subjectId: ids[0] ?? "" };
  return recordTurn(tx, actor, "why.pasted", about, { ...nothing, made, brought });
}
