import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { tell } from "@/lib/notifications/tell";
import { apiFor } from "@/lib/testing/api";
import { build } from "@/lib/testing/build";

const now = new Date("2026-03-14T10:00:00Z");
type Row = { id: string };

/** Somebody who only reads, and was told three things. */
async function told() {
  const actor = await build.actor({ role: "reader" });
  const { id: postmortemId } = await build.postmortem(await build.actor(), { stage: "published" });
  const about = { userId: actor.userId ?? "", kind: "postmortem_shared" as const, postmortemId };
  for (const once of ["one", "two", "three"]) await tell(db, [{ ...about, once }], now);
  return apiFor(actor);
}

const unread = async (api: Awaited<ReturnType<typeof told>>): Promise<string[]> =>
  (await api("GET", "/notices?unread=true")).body.items.map(({ id }: Row) => id);

describe("the inbox by the API", () => {
  it("pages by key, with the sentence that the screen shows", async () => {
    const api = await told();
    const { body: first } = await api("GET", "/notices?limit=2");
    expect(first.items).toMatchObject([{ text: expect.stringMatching(/\w/) }, { read: false }]);
    const { body: rest } = await api("GET", `/notices?limit=2&after=${first.next}`);
    const ids = [...first.items, ...rest.items].map(({ id }: Row) => id);
    expect([ids, rest.next]).toEqual([await unread(api), null]);
    expect((await api("GET", "/notices?after=zzz")).status).toBe(422);
  });

  it("marks one as read and as not, and nobody else's", async () => {
    const api = await told();
    const [newest = "", ...others] = await unread(api);
    const at = `/notices/${newest}/read`;
    expect((await (await told())("POST", at)).status).toBe(404);
    expect((await api("POST", at)).body).toEqual({ id: newest, read: true });
    expect(await unread(api)).toEqual(others);
    await api("POST", at, { read: false });
    expect(await unread(api)).toEqual([newest, ...others]);
  });

  it("marks all as read up to what was seen, and takes exactly that back", async () => {
    const api = await told();
    const [newest, seen, oldest] = await unread(api);
    const { body } = await api("POST", "/notices/read", { upTo: seen });
    expect(body.count).toBe(2);
    expect(await unread(api)).toEqual([newest]);
    expect((await api("POST", "/notices/read/undo", { readAt: body.readAt })).body.count).toBe(2);
    expect(await unread(api)).toEqual([newest, seen, oldest]);
    const readAt = "0000-01-01T00:00:00Z";
    expect((await api("POST", "/notices/read/undo", { readAt })).status).toBe(422);
  });
});

it("keeps how somebody wants to hear of things", async () => {
  const api = await told();
  const { body } = await api("GET", "/notices/choices");
  const change = { quietFromMin: "20:30", version: body.version };
  expect((await api("PATCH", "/notices/choices", change)).status).toBe(200);
  await api("PUT", "/notices/choices/lesson_asked", { pace: "never" });
  const { body: chosen } = await api("GET", "/notices/choices");
  expect(chosen).toMatchObject({ quietFromMin: 1230, version: body.version + 1 });
  expect(chosen.paces).toContainEqual({ kind: "lesson_asked", pace: "never" });
});
