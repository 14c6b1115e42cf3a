import { type Actor, personOf } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import type { Endpoint } from "@/lib/http/endpoint";
import { tell } from "@/lib/notifications/tell";
import { addWebhook } from "@/lib/webhooks/commands";
import { sendTrial } from "@/lib/webhooks/sending";
import { build } from "./build";
import { buildWhole } from "./build-whole";

export type ApiWorld = Awaited<ReturnType<typeof apiWorld>>;

/** One of everything that an address of the API can name, kept by an administrator. */
export async function apiWorld(by: Actor, wishes: { word: string; published?: boolean }) {
  const { word } = wishes;
  const whole = await buildWhole(by, wishes);
  const { id: postmortemId } = await db.postmortem.findUniqueOrThrow({ where: whole.at });
  const before = await build.postmortem(by, { title: `${word} before` });
  const names = { name: `${word} ${whole.at.number}`, position: `a${whole.at.number}` };
  const severity = await db.severity.create({ data: names });
  const about = { userId: whole.person, kind: "postmortem_shared" as const, postmortemId };
  await tell(db, [{ ...about, once: word }], new Date());
  const notice = await db.notice.findFirstOrThrow({ where: about });
  const url = "https://hooks.example.test/a-secret-path";
  const kinds = ["action.proved" as const];
  const webhook = await addWebhook(by, { name: word, url, format: "parapet", kinds });
  const delivery = await sendTrial(by, webhook);
  const issue = await issueOf(by, whole.action.id, word);
  return { ...whole, before, severity, notice, webhook, delivery, issue };
}

async function issueOf(by: Actor, actionItemId: string, word: string) {
  const sealed = { tokenSealed: "sealed", hookSecretSealed: "sealed" };
  const tool = { kind: "linear" as const, baseUrl: "https://tool.example.test", project: "OPS" };
  const { id: trackerId } = await db.tracker.create({
    data: { ...tool, ...sealed, name: `${word} tool`, createdById: personOf(by) },
  });
  const told = { key: "OPS-1", url: `${tool.baseUrl}/1`, title: `${word} issue` };
  return db.trackerIssue.create({
    data: { ...told, externalId: "1", actionItemId, trackerId, linkedById: personOf(by) },
  });
}

/** What the names in braces of an address stand for in this world. */
export function namesIn({ path }: Pick<Endpoint, "path">, world: ApiWorld): Record<string, string> {
  const kept = path.split("/")[1];
  const idOf: Record<string, string> = {
    "events/{id}": world.event.id,
    "events/evidence/{id}": world.eventEvidence.id,
    "images/{id}": world.image.id,
    "figures/{id}": world.figure.id,
    "removals/{id}": world.removal.id,
    "remarks/{id}": world.aside.id,
    "whys/{id}": world.why.id,
    "whys/evidence/{id}": world.evidence.id,
    "{layer}/evidence/{id}": world.markEvidence.id,
    "actions/{id}": world.action.id,
    "action-items/{id}": world.action.id,
    "lessons/{id}": world.lesson.id,
    "severities/{id}": world.severity.id,
    "notices/{id}": world.notice.id,
    "webhooks/{id}": world.webhook.id,
    "deliveries/{id}": world.delivery.id,
  };
  const slugOf: Record<string, string> = { layers: world.layer, practices: world.practice };
  const id = Object.entries(idOf).find(([within]) => path.includes(`/${within}`))?.[1];
  return {
    number: String(world.at.number),
    of: String(world.before.number),
    id: id ?? "",
    slug: slugOf[kept ?? ""] ?? world.team,
    issue: world.issue.id,
    layer: world.layer,
    team: world.team,
    severity: world.severity.id,
    userId: world.person,
    kind: path.startsWith("/notices") ? "lesson_asked" : "tag",
    value: "dns",
    word: world.word,
  };
}

/** An endpoint's address with its names filled in. */
export const addressOf = ({ path }: Pick<Endpoint, "path">, names: Record<string, string>) =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(names[name] ?? ""));
