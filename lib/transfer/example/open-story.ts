import { generateNKeysBetween } from "fractional-indexing";
import { type Actor, personOf } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { LayerMarking } from "@/lib/layers/schema";
import { openPostmortemIn } from "@/lib/postmortems/commands";
import { NewPostmortem } from "@/lib/postmortems/schema";
import type { Company } from "./company";
import { dayOf, workTime } from "./dating";
import { keepAnswers } from "./keep-answers";
import { type StoryLedger, storyLedger } from "./ledger";
import { makePromises } from "./make-promises";
import type { Story } from "./story";
import { answerLessons, endStory, writeLessons } from "./teach";
import { tellTimeline } from "./tell-timeline";
import { askWhys, idOf } from "./tell-whys";

/** What the parts of one story share while it is told. */
export type Telling = {
  tx: Tx;
  story: Story;
  company: Company;
  teller: Actor;
  postmortem: { id: string; number: number };
  day: string;
  now: Date;
  ledger: StoryLedger;
};

/**
 * Tells one story through the rooms' commands and sets its dates to when it was. Plain rows of
 * which there are many (marks, evidence, answers) are written at once, with the activity that
 * their commands record: one by one they would be most of a thousand statements.
 */
export async function openStory(tx: Tx, company: Company, story: Story, now: Date) {
  const telling = await begin(tx, company, story, now);
  const { day, ledger, postmortem } = telling;
  const clockwork = { day, zone: story.zone, now };
  const at = (clock: string) => workTime(clockwork, { daysAfter: story.openedDaysAfter, clock });
  await ledger.happened(at("15:00"));
  await addFacts(telling, at("15:10"));
  const events = await tellTimeline(telling, at("15:40"));
  const whys = await askWhys(telling, events, at("16:20"));
  await markTower(telling, at("16:45"));
  const promises = await makePromises(telling, whys, at("17:05"));
  const lessons = await writeLessons(telling, at("17:15"));
  const ended = await endStory(telling, clockwork, at("17:20"));
  await promises.keep();
  await answerLessons(telling, lessons);
  await keepAnswers(telling, lessons);
  await ledger.writeNotes();
  await tx.$executeRaw`
    UPDATE "Postmortem" SET "createdAt" = ${at("15:00")}, "updatedAt" = ${ended}
    WHERE "id" = ${postmortem.id}::uuid`;
  return postmortem;
}

async function begin(tx: Tx, company: Company, story: Story, now: Date): Promise<Telling> {
  const teller = company.actors[story.openedBy];
  const day = dayOf(story.occurred, story.zone, now);
  const facts = NewPostmortem.parse({
    ...story,
    team: company.teams[story.team].id,
    occurredOn: day,
  });
  const { number } = await openPostmortemIn(tx, teller, facts);
  const { id } = await tx.postmortem.findUniqueOrThrow({ where: { number }, select: { id: true } });
  const ledger = storyLedger(tx, id);
  return { tx, story, company, teller, postmortem: { id, number }, day, now, ledger };
}

async function addFacts({ tx, story, company, teller, postmortem, ledger }: Telling, at: Date) {
  const { figures = [], takingPart = [], leftovers } = story;
  const postmortemId = postmortem.id;
  const positions = generateNKeysBetween(null, null, figures.length);
  const added = await tx.impactFigure.createManyAndReturn({
    data: figures.map(([amount, unit], index) => {
      return { postmortemId, amount, unit, position: positions[index] ?? "" };
    }),
    select: { id: true },
  });
  for (const { id } of added)
    ledger.note({ kind: "impact-figure.added", by: teller, subjectId: id, at });
  const participants = takingPart.map((performer) => personOf(company.actors[performer]));
  await tx.participant.createMany({
    data: participants.map((userId) => ({ postmortemId, userId })),
  });
  for (const subjectId of participants)
    ledger.note({ kind: "participant.added", by: teller, subjectId, at });
  if (leftovers) await tx.postmortem.update({ where: { id: postmortemId }, data: { leftovers } });
}

async function markTower(telling: Telling, at: Date) {
  const { tx, story, company, teller, postmortem, ledger } = telling;
  const marks = Object.entries(story.tower).map(([layer, [outcome, note, after = null]]) => {
    const said = { outcome, note, heldAfterMin: after };
    const given = LayerMarking.parse({ number: postmortem.number, layer, ...said });
    return { layerId: idOf(company.layers, layer), ...said, note: given.note };
  });
  const { id: postmortemId } = postmortem;
  await tx.layerMark.createMany({ data: marks.map((mark) => ({ ...mark, postmortemId })) });
  for (const { layerId, outcome } of marks)
    ledger.note({ kind: "layer.marked", by: teller, subjectId: layerId, at, detail: { outcome } });
  await readTower(telling, at);
}

async function readTower({ tx, story, company, teller, postmortem, ledger }: Telling, at: Date) {
  const { entry, cheapest: [cheapest, cheapestNote = ""] = [] } = story;
  if (!entry && !cheapest) return;
  await tx.towerReading.create({
    data: {
      postmortemId: postmortem.id,
      entryLayerId: entry ? idOf(company.layers, entry) : null,
      cheapestLayerId: cheapest ? idOf(company.layers, cheapest) : null,
      cheapestNote,
    },
  });
  ledger.note({ kind: "tower.read", by: teller, subjectId: postmortem.id, at });
}
