import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { db } from "@/lib/db/client";
import { apiFor } from "@/lib/testing/api";
import { build } from "@/lib/testing/build";
import { buildWebhook, deliverToTheEnd } from "@/lib/testing/build-webhook";
import { openReceiver } from "@/lib/testing/receiver";

const someId = "01980000-0000-7000-8000-000000000000";
const wish = { name: "Ops room", url: "https://hooks.example.test/in", kinds: ["action.proved"] };

let api: Awaited<ReturnType<typeof apiFor>>;
let admin: Awaited<ReturnType<typeof build.actor>>;

beforeEach(async () => {
  admin = await build.actor({ role: "administrator" });
  api = await apiFor(admin);
});

async function made() {
  const { body } = await api("POST", "/webhooks", wish);
  return { id: body.id as string, secret: body.secret as string, at: `/webhooks/${body.id}` };
}

describe("a webhook by the API", () => {
  it("tells its secret when it is made and renewed, and never again", async () => {
    const { id, secret, at } = await made();
    expect(secret.length).toBeGreaterThan(20);
    const renewed = await api("POST", `${at}/secret`);
    expect(renewed).toMatchObject({ status: 201, body: { id, secret: expect.any(String) } });
    expect(renewed.body.secret).not.toBe(secret);
    const seen = JSON.stringify([
      (await api("GET", at)).body,
      (await api("GET", "/webhooks")).body,
      (await api("PATCH", at, { name: "Ops", version: 2 })).body,
    ]);
    expect(seen).toContain("hooks.example.test");
    expect(seen).not.toMatch(new RegExp(`secret|${secret.slice(6, 20)}|/in"`, "i"));
  });

  it("changes what is named and leaves the rest, and keeps a stale change out", async () => {
    const { id, at } = await made();
    const slack = { format: "slack", version: 1 };
    expect((await api("PATCH", at, slack)).body).toEqual({ id, version: 2 });
    const renamed = await api("PATCH", at, { name: "Ops", version: 2 });
    expect(renamed.status).toBe(200);
    const { body } = await api("GET", at);
    expect(body).toMatchObject({ name: "Ops", format: "slack", kinds: wish.kinds, version: 3 });
    expect((await api("PATCH", at, { name: "Other", version: 1 })).status).toBe(409);
    expect((await api("PATCH", at, { kinds: ["nothing.of-ours"], version: 3 })).status).toBe(422);
    expect((await api("PATCH", at, { kinds: [], version: 3 })).status).toBe(422);
    await db.webhook.findUniqueOrThrow({ where: { id, format: "slack", name: "Ops" } });
  });

  it("is switched off and on, and removed", async () => {
    const { id, at } = await made();
    expect((await api("PUT", `${at}/switch`, { on: false })).body).toEqual({ id, on: false });
    expect((await api("POST", `${at}/trial`)).status).toBe(422);
    await api("PUT", `${at}/switch`, { on: true });
    expect((await api("GET", at)).body.switchedOffAt).toBeNull();
    expect((await api("DELETE", at)).status).toBe(204);
    expect((await api("GET", at)).status).toBe(404);
  });

  it("is tried, tells what arrived, and sends it once more", async () => {
    const there = await openReceiver();
    onTestFinished(there.close);
    const { id } = await buildWebhook(admin, there.url);
    const { status, body: sent } = await api("POST", `/webhooks/${id}/trial`);
    expect([status, sent.webhookId]).toEqual([201, id]);
    await deliverToTheEnd(sent.id, new Date());
    const delivery = `/deliveries/${sent.id}`;
    expect((await api("GET", delivery)).body).toMatchObject({
      ...{ state: "delivered", kind: "webhook.trial", body: expect.any(String) },
      attempts: [{ status: 200 }],
    });
    expect((await api("POST", `${delivery}/redelivery`)).body).toEqual(sent);
    await api("POST", `/webhooks/${id}/trial`);
    const list = `/webhooks/${id}/deliveries?limit=1`;
    const { body: first } = await api("GET", list);
    const { body: last } = await api("GET", `${list}&after=${first.next}`);
    expect([last.items, last.next]).toEqual([[expect.objectContaining({ id: sent.id })], null]);
  });
});

it("shows and changes webhooks for administrators alone", async () => {
  const { at } = await made();
  const member = await apiFor(await build.actor({ lead: true }));
  for (const reading of ["/webhooks", at, `${at}/deliveries`, `/deliveries/${someId}`])
    expect([reading, (await member("GET", reading)).status]).toEqual([reading, 403]);
  expect((await member("POST", "/webhooks", wish)).status).toBe(403);
  expect((await member("PATCH", at, { name: "Mine", version: 1 })).status).toBe(403);
  expect((await member("POST", `${at}/secret`)).status).toBe(403);
  expect((await member("DELETE", at)).status).toBe(403);
  expect((await api("GET", `/webhooks/${someId}`)).status).toBe(404);
  expect((await api("GET", `/webhooks/${someId}/deliveries`)).status).toBe(404);
  expect((await api("GET", `/deliveries/${someId}`)).status).toBe(404);
});
