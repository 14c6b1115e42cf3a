import { commitToAction } from "@/lib/action-items/commands";
import { addImage } from "@/lib/attachments/commands";
import type { Actor } from "@/lib/auth/actor";
import { fingerprint } from "@/lib/auth/secrets";
import { addOwnWord, putAsideRemark } from "@/lib/coach/commands";
import { db } from "@/lib/db/client";
import { markLayer } from "@/lib/layers/commands";
import { backMark } from "@/lib/layers/evidence";
import { changeReading } from "@/lib/layers/reading";
import { writeLesson } from "@/lib/lessons/commands";
import { addImpactFigure } from "@/lib/postmortems/commands";
import { publish } from "@/lib/review/commands";
import { addEvent, removeEvent } from "@/lib/timeline/commands";
import { backEvent } from "@/lib/timeline/evidence";
import { backWhy } from "@/lib/whys/backing";
import { askWhy } from "@/lib/whys/commands";
import { build } from "./build";
import { images } from "./build-images";

type Wishes = { published?: boolean; word: string; layer?: string };

/**
 * A postmortem with one of everything in it, written by `by`. `word` stands in each of its texts;
 * `layer` is the slug of one that is there already, or another is made.
 */
export async function buildWhole(by: Actor, { published = false, word, ...wishes }: Wishes) {
  const { number, id } = await build.postmortem(by, { title: `${word} title` });
  const event = await addEvent(by, { number, at: "2026-03-14T14:02Z", text: `${word} event` });
  const gone = await addEvent(by, { number, at: "2026-03-14T15:02Z", text: `${word} removed` });
  const { removalId } = await removeEvent(by, { number, id: gone.id });
  const backing = { number, quotation: `${word} quotation` };
  const file = images.blob(await images.png({ width: 2, height: 2 }));
  const image = await addImage(by, { number, file, caption: `${word} caption` });
  const onEvent = { ...backing, eventId: event.id, imageId: image.id };
  const eventEvidence = await backEvent(by, onEvent);
  const why = await askWhy(by, { number, question: `${word} why`, answer: `${word} answer` });
  const evidence = await backWhy(by, { ...backing, whyId: why.id });
  const layer = wishes.layer ?? (await build.layer()).slug;
  await markLayer(by, { number, layer, outcome: "held", note: `${word} note` });
  const markEvidence = await backMark(by, { ...backing, layer });
  await changeReading(by, { number, cheapest: layer, cheapestNote: `${word} price` });
  const owner = by.userId;
  const action = await commitToAction(by, { number, title: `${word} promise`, owner });
  const tags = [`${word.toLowerCase()}-tag`];
  const lesson = await writeLesson(by, { number, text: `${word} lesson.`, tags });
  const figure = await addImpactFigure(by, { number, amount: "3", unit: `${word} unit` });
  const about = { quote: `${word} quote`, reason: `${word} reason` };
  const aside = await putAsideRemark(by, { number, rule: "hindsight", ...about });
  await addOwnWord(by, { word: "alex db" });
  // As one keeps it that was published before and taken back.
  await db.stance.create({
    data: {
      lessonId: lesson.id,
      teamId: by.teams[0]?.id ?? "",
      stance: "applies",
      note: `${word} stance`,
      takenById: by.userId ?? "",
    },
  });
  if (published) await publish(by, { number });
  const view = await db.savedView.create({
    data: { userId: by.userId ?? "", name: `${word} view`, query: "" },
  });
  const practice = await wholePractice(by, id, { published, word });
  const token = await db.apiToken.create({
    data: { name: `${word} token`, tokenHash: fingerprint(id), userId: by.userId ?? "" },
  });
  return {
    at: { number },
    event: { number, id: event.id },
    image: { number, id: image.id },
    eventEvidence: { number, id: eventEvidence.id },
    removal: { number, id: removalId },
    why: { number, id: why.id },
    evidence: { number, id: evidence.id },
    layer,
    markEvidence: { number, layer, id: markEvidence.id },
    action: { number, id: action.id },
    lesson: { number, id: lesson.id },
    figure: { number, id: figure.id },
    aside: { number, id: aside.id },
    word: "alex db",
    token: { id: token.id },
    view: { id: view.id },
    practice,
    person: by.userId ?? "",
    team: by.teams[0]?.slug ?? "",
  };
}

/** Everybody reads a practice; of its stories only what they may see. */
async function wholePractice(
  by: Actor,
  postmortemId: string,
  { published, word }: { published: boolean; word: string },
): Promise<string> {
  const [teamId, userId] = [by.teams[0]?.id ?? "", by.userId ?? ""];
  const now = new Date();
  const { slug } = await db.practice.create({
    data: {
      slug: `practice-${postmortemId}`,
      statement: `${published ? word : "Something"} is done from now on`,
      ownerTeamId: teamId,
      createdById: userId,
      stories: { create: { postmortemId, note: `${word} story`, toldById: userId } },
      adoptions: {
        create: {
          teamId,
          adoptedById: userId,
          nextCheckAt: new Date(now.getTime() + 86_400_000),
          spells: { create: { life: "alive", fromAt: now } },
        },
      },
    },
  });
  return slug;
}

export type Whole = Awaited<ReturnType<typeof buildWhole>>;
