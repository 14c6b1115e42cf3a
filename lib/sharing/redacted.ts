import { type Piece, plainOf } from "./content";
import { leftOut } from "./leaving-out";
import { foldedWords } from "./matching";
import { edgesOf, type Passage, passagesOf, textOf } from "./passages";
import type { Form, Leaf } from "./prose";
import type { Place, Strikes } from "./schema";
import type { Source } from "./source";
import { type Plan, planOf, type Strike, saysAny, strikesIn } from "./striking";

/** A text of the inside with what strikes it, and what is left. */
export type RedactedPassage = Passage & {
  text: string;
  out: boolean;
  strikes: Strike[];
  /** For each of its parts; none where it is left out. */
  pieces: Piece[][];
};

export type Redacted = {
  passages: RedactedPassage[];
  plan: Plan;
  isOut: (place: Place) => boolean;
  of: (place: Place) => Piece[][];
  forms: (place: Place) => Form[];
};

/** Every text that could get out, redacted. */
export function redacted(source: Source, strikes: Strikes): Redacted {
  const plan = planOf(strikes, source.people);
  const passages = passagesOf(source);
  const out = leftOut(source, passages, strikes);
  const links = new Set(strikes.kept.map(foldedWords));
  const leads = (link: string) =>
    /^https?:\/\//i.test(link) && links.has(foldedWords(link)) && !saysAny(link, plan.everywhere);
  const told = new Map(
    passages.map((passage): [Place, RedactedPassage] => {
      const text = textOf(passage);
      const struck = strikesIn({ place: passage.place, text, edges: edgesOf(passage) }, plan);
      const isLeft = out.has(passage.place);
      const pieces = isLeft ? [] : piecesOf(passage.groups, struck, plan, leads);
      return [passage.place, { ...passage, text, out: isLeft, strikes: struck, pieces }];
    }),
  );
  return {
    plan,
    passages: [...told.values()],
    isOut: (place) => out.has(place),
    of: (place) => told.get(place)?.pieces ?? [],
    forms: (place) => (out.has(place) ? [] : (told.get(place)?.forms ?? [])),
  };
}

function piecesOf(
  groups: readonly Leaf[][],
  strikes: readonly Strike[],
  plan: Plan,
  leads: (link: string) => boolean,
): Piece[][] {
  let offset = 0;
  return groups.map((leaves) => {
    const length = leaves.reduce((sum, { text }) => sum + text.length, 0);
    const [from, to] = [offset, offset + length];
    offset = to + 1;
    const here = strikes.filter(({ start, end }) => start < to && end > from);
    const cut = cutOf(leaves, from, here, leads);
    return here.length === 0 ? cut : assured(cut, plan);
  });
}

/** A strike that began in an earlier part leaves nothing here. */
function cutOf(
  leaves: readonly Leaf[],
  from: number,
  strikes: readonly Strike[],
  leads: (link: string) => boolean,
): Piece[] {
  const pieces: Piece[] = [];
  const said = new Set<Strike>();
  let at = from;
  for (const leaf of leaves) {
    const end = at + leaf.text.length;
    let done = at;
    for (const strike of strikes) {
      if (strike.start >= end || strike.end <= at) continue;
      if (strike.start > done)
        pieces.push(dressed(leaf, leaf.text.slice(done - at, strike.start - at), leads));
      if (!said.has(strike) && strike.start >= from) pieces.push({ struck: strike.instead });
      said.add(strike);
      done = Math.min(strike.end, end);
    }
    if (done < end) pieces.push(dressed(leaf, leaf.text.slice(done - at), leads));
    at = end;
  }
  return pieces;
}

function dressed(
  { looks, link, soft }: Leaf,
  words: string,
  leads: (link: string) => boolean,
): Piece {
  const text = soft ? words.replaceAll("\n", " ") : words;
  const led = link !== undefined && leads(link) ? { link } : {};
  if (looks.length === 0 && !("link" in led)) return text;
  return { text, ...led, ...Object.fromEntries(looks.map((look) => [look, true])) };
}

/** What is left, put together, must not say anew what was struck. */
function assured(pieces: Piece[], plan: Plan): Piece[] {
  if (!saysAny(plainOf(pieces), plan.everywhere)) return pieces;
  const barred = pieces.map((piece) =>
    typeof piece === "object" && "struck" in piece ? { struck: "" } : piece,
  );
  return saysAny(plainOf(barred), plan.everywhere) ? [{ struck: "" }] : barred;
}
