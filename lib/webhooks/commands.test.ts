import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { build } from "@/lib/testing/build";
import { anAdministrator, buildWebhook } from "@/lib/testing/build-webhook";
import { changeWebhook, removeWebhook, renewSecret, switchWebhook } from "./commands";
import { allowHost, disallowHost, listAllowedHosts } from "./hosts";
import { getWebhook, listDeliveries, listWebhooks } from "./queries";
import { NewWebhook } from "./schema";
import { secretsAt, unsealAddress } from "./secrets";
import { sendTrial } from "./sending";

let keeper: Actor;
beforeAll(async () => {
  keeper = await anAdministrator();
});

const url = "https://hooks.example.test/services/T0/B0/a-secret-path";
const refused = (code: string) => ({ name: "DomainError", code });
const rowOf = (id: string) => db.webhook.findUniqueOrThrow({ where: { id } });

describe("a webhook's address and secret", () => {
  it("are nowhere to be read, at rest or in any answer", async () => {
    const { id, secret } = await buildWebhook(keeper, url);
    const row = await rowOf(id);
    const activities = await db.activity.findMany({ where: { subjectId: id } });
    const shown = [await getWebhook(keeper, { id }), await listWebhooks(keeper)];
    const written = JSON.stringify([row, activities.map(({ detail }) => detail), shown]);
    expect(written).toContain("hooks.example.test");
    expect(written).not.toContain("a-secret-path");
    expect(written).not.toContain(secret);
    expect(unsealAddress(row.urlSealed)).toBe(url);
    expect(secretsAt(row.secretSealed, new Date())).toEqual([secret]);
  });

  it("change separately: an empty address keeps the one that is there", async () => {
    const { id, secret } = await buildWebhook(keeper, url);
    const change = { id, name: "Another name", format: "slack", kinds: [] } as const;
    const kinds = ["lesson.written" as const];
    await changeWebhook(keeper, { ...change, kinds, url: "", version: 1 });
    expect(unsealAddress((await rowOf(id)).urlSealed)).toBe(url);
    const other = "https://other.example.test/";
    await changeWebhook(keeper, { ...change, kinds, url: other, version: 2 });
    const row = await rowOf(id);
    expect(unsealAddress(row.urlSealed)).toBe(other);
    expect(row).toMatchObject({ urlHost: "other.example.test", name: "Another name", kinds });
    expect(secretsAt(row.secretSealed, new Date())).toEqual([secret]);
  });

  it("the secret is renewed without losing what is under way", async () => {
    const now = new Date("2027-03-14T12:00:00Z");
    const { id, secret } = await buildWebhook(keeper, url);
    const renewed = await renewSecret(keeper, { id }, now);
    const { secretSealed } = await rowOf(id);
    expect(secretsAt(secretSealed, now)).toEqual([renewed.secret, secret]);
    const dayLater = new Date(now.getTime() + 24 * 3_600_000);
    expect(secretsAt(secretSealed, dayLater)).toEqual([renewed.secret]);
  });
});

it("two who change one webhook from the same page lose nothing", async () => {
  const { id } = await buildWebhook(keeper, url);
  const change = { id, url: "", format: "parapet", kinds: ["action.proved"], version: 1 } as const;
  await changeWebhook(keeper, { ...change, kinds: [...change.kinds], name: "First" });
  await expect(
    changeWebhook(keeper, { ...change, kinds: [...change.kinds], name: "Second" }),
  ).rejects.toMatchObject(refused("conflict"));
  expect((await rowOf(id)).name).toBe("First");
});

it.each([
  ["http://hooks.example.test/", "Use https://"],
  ["ftp://hooks.example.test/", "no address that begins with"],
  ["https://ada:secret@hooks.example.test/", "name or password"],
  ["https://hooks.example.test:25/", "another protocol"],
])("an address that nothing could be sent to is refused at once: %s", async (address, why) => {
  await expect(buildWebhook(keeper, address)).rejects.toMatchObject({
    ...refused("invalid"),
    message: expect.stringContaining(why),
    details: { fields: { url: expect.stringContaining(why) } },
  });
});

it("a form must choose one activity at least, and only such as can be told", () => {
  const form = { name: "A name", url };
  expect(NewWebhook.safeParse({ ...form, kinds: "action.proved" }).data?.kinds).toEqual([
    "action.proved",
  ]);
  for (const kinds of [undefined, [], ["postmortem.opened"], ["why.asked"], "x"])
    expect(NewWebhook.safeParse({ ...form, kinds }).success).toBe(false);
});

it("one that is off takes no trial, and is gone with all it was told once removed", async () => {
  const { id } = await buildWebhook(keeper, url);
  await sendTrial(keeper, { id });
  await switchWebhook(keeper, { id, on: false });
  const [trial] = (await listDeliveries(keeper, { id, limit: 25 })).items;
  expect(trial?.state).toBe("given_up");
  await expect(sendTrial(keeper, { id })).rejects.toMatchObject(refused("invalid"));
  await removeWebhook(keeper, { id });
  await expect(getWebhook(keeper, { id })).rejects.toMatchObject(refused("not_found"));
  expect(await db.delivery.count({ where: { webhookId: id } })).toBe(0);
});

it("deliveries are paged newest first, each once", async () => {
  const { id } = await buildWebhook(keeper, url);
  for (let count = 0; count < 5; count += 1) await sendTrial(keeper, { id });
  const seen: string[] = [];
  for (let after: string | undefined; ; ) {
    const { items, next } = await listDeliveries(keeper, { id, limit: 2, after });
    seen.push(...items.map((item) => item.id));
    if (!next) break;
    after = next;
  }
  expect(seen).toHaveLength(5);
  expect(seen).toEqual([...new Set(seen)].sort().reverse());
});

describe("an allowed host", () => {
  it("is kept as an address names it, once, and can be taken back", async () => {
    for (const host of ["Jira.Intern.Example", "jira.intern.example."])
      expect(await allowHost(keeper, { host })).toEqual({ host: "jira.intern.example" });
    const hosts = async () => (await listAllowedHosts(keeper)).map(({ host }) => host);
    expect(await hosts()).toContain("jira.intern.example");
    await disallowHost(keeper, { host: "jira.intern.example" });
    expect(await hosts()).not.toContain("jira.intern.example");
  });

  it("is a name or address of one host, and never a cloud's metadata", async () => {
    for (const host of ["https://x.test", "x.test:80", "*.x.test", "a b", "169.254.169.254", "::"])
      await expect(allowHost(keeper, { host })).rejects.toMatchObject(refused("invalid"));
  });
});

it("members and readers learn not even whether there is a webhook", async () => {
  const { id } = await buildWebhook(keeper, url);
  for (const role of ["member", "reader"] as const) {
    const other = await build.actor({ role });
    for (const asked of [id, "01980000-0000-7000-8000-000000000000"])
      await expect(getWebhook(other, { id: asked })).rejects.toMatchObject(refused("forbidden"));
    await expect(listWebhooks(other)).rejects.toMatchObject(refused("forbidden"));
  }
});
