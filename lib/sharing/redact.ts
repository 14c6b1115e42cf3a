import { toForest } from "@/lib/whys/tree";
import type { Block, Piece, PublicContent, PublicPicture, PublicWhy, Run } from "./content";
import { boxesIn } from "./pictures";
import { withTexts } from "./prose";
import type { Redacted } from "./redacted";
import type { Place, Strikes } from "./schema";
import type { Source, SourcePicture } from "./source";
import { dayToTell, durationsToTell, tellTimes } from "./times";

/**
 * What strangers get of a postmortem: a text of its own, made of what is named here and of nothing
 * else. What is struck is nowhere in it, nor how long it was, nor any id or address of the inside;
 * pictures carry their inner ids until they are copied.
 */
export function contentOf(source: Source, strikes: Strikes, texts: Redacted): PublicContent {
  const { isOut } = texts;
  const clock = strikes.out.includes("clock") ? "from_impact" : "utc";
  const events = source.events.filter(({ id }) => !isOut(`event:${id}`));
  const told = tellTimes(events, clock);
  const shown = picturesOf(source, strikes, texts);
  const layerNames = namesOfLayers(source, texts);
  const content: PublicContent = {
    form: 1,
    title: runs(texts, "title"),
    nearMiss: source.nearMiss,
    severity: orNull(runs(texts, "severity")),
    team: orNull(runs(texts, "team")),
    services: texts.of("services").map(asRuns).filter(says),
    day: clock === "utc" ? dayToTell(events, source.occurredOn) : null,
    clock,
    summary: blocks(texts, "summary"),
    impact: blocks(texts, "impact"),
    figures: source.figures.flatMap(({ id }) => {
      const [amount = [], unit = []] = texts.of(`figure:${id}`).map(asRuns);
      return isOut(`figure:${id}`) ? [] : [{ amount, unit }];
    }),
    surprised: blocks(texts, "surprised"),
    wentWell: blocks(texts, "wentWell"),
    lucky: blocks(texts, "lucky"),
    layers: source.layers.flatMap((layer) => {
      const { slug, outcome, heldAfterMin, entry, cheapest } = layer;
      if (isOut(`layer:${slug}`) || outcome === null) return [];
      const [name = [], note = []] = texts.of(`layer:${slug}`).map(asRuns);
      return [
        { name, outcome, note, heldAfterMin, entry, cheapest, pictures: shown(layer.pictures) },
      ];
    }),
    cheapestNote: runs(texts, "cheapest"),
    durations: durationsToTell(events),
    timeline: events.map((event) => ({
      ...told(event),
      text: blocks(texts, `event:${event.id}`),
      kind: event.kind,
      milestone: event.milestone,
      starred: event.starred,
      pictures: shown(event.pictures),
    })),
    whys: whysOf(source, texts, layerNames, shown),
    actions: source.actions.flatMap(({ id, status, layer }) => {
      const [title = [], detail = []] = texts.of(`action:${id}`).map(asRuns);
      if (isOut(`action:${id}`)) return [];
      return [{ title, detail, status, layer: (layer ? layerNames.get(layer) : null) ?? null }];
    }),
    lessons: source.lessons.flatMap(({ id }) => {
      const [text = [], ...tags] = texts.of(`lesson:${id}`).map(asRuns);
      return isOut(`lesson:${id}`) ? [] : [{ text, tags: tags.flatMap(whole) }];
    }),
    pictures: [],
  };
  return { ...content, pictures: shown.rest() };
}

const runs = (texts: Redacted, place: Place): Run[] => asRuns(texts.of(place)[0] ?? []);

/** A text without looks has runs only. */
const asRuns = (pieces: readonly Piece[]): Run[] =>
  pieces.map((piece) => (typeof piece === "object" && "text" in piece ? piece.text : piece));

const says = (text: readonly Run[]): boolean => text.length > 0;
const orNull = (text: Run[]): Run[] | null => (says(text) ? text : null);

/** A tag stands whole or not at all. */
const whole = (tag: Run[]): string[] =>
  tag.every((run) => typeof run === "string") ? [tag.join("")] : [];

function blocks(texts: Redacted, place: Place): Block[] {
  const forms = texts.forms(place);
  const next = texts.of(place)[Symbol.iterator]();
  return withTexts(forms, () => next.next().value ?? []);
}

/** By slug and by name, for whys know only the name. Of what is left out nothing is named. */
function namesOfLayers(source: Source, texts: Redacted): Map<string, Run[]> {
  const named = new Map<string, Run[]>();
  for (const { slug, name } of source.layers)
    if (!texts.isOut(`layer:${slug}`)) {
      const [run = []] = texts.of(`layer:${slug}`).map(asRuns);
      named.set(slug, run);
      named.set(name, run);
    }
  return named;
}

type Shown = ((given: readonly SourcePicture[]) => PublicPicture[]) & {
  rest: () => PublicPicture[];
};

/** Pictures that were let out, each where it stands first; those that stand nowhere, at the end. */
function picturesOf(source: Source, strikes: Strikes, texts: Redacted): Shown {
  const left = new Set(strikes.pictures);
  const show = (given: readonly SourcePicture[]): PublicPicture[] =>
    given.flatMap(({ id, width, height }) => {
      if (!left.delete(id)) return [];
      const boxes = boxesIn({ id, width, height }, strikes);
      const caption = runs(texts, `caption:${id}`);
      return [{ ...{ id, width, height, caption }, ...(boxes.length > 0 ? { boxes } : {}) }];
    });
  return Object.assign(show, { rest: () => show(source.pictures) });
}

function whysOf(
  source: Source,
  texts: Redacted,
  layerNames: ReadonlyMap<string, Run[]>,
  shown: Shown,
): PublicWhy[] {
  const grow = (whys: ReturnType<typeof toForest<Source["whys"][number]>>): PublicWhy[] =>
    whys
      .filter(({ id }) => !texts.isOut(`why:${id}`))
      .map(({ id, kind, layer, assumption, contributing, pictures, branches }) => {
        const [question = [], answer = []] = texts.of(`why:${id}`).map(asRuns);
        return {
          ...{ question, answer, kind, assumption, contributing },
          layer: (layer && layerNames.get(layer.name)) ?? null,
          pictures: shown(pictures),
          branches: grow(branches),
        };
      });
  return grow(toForest(source.whys));
}
