import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { apiFor } from "@/lib/testing/api";
import { build } from "@/lib/testing/build";
import { buildLesson } from "@/lib/testing/build-promises";

async function told() {
  const ana = await build.actor();
  const { id } = await build.postmortem(ana, { stage: "published" });
  await db.postmortem.update({ where: { id }, data: { services: ["check out/eu"] } });
  const lesson = await buildLesson({ postmortemId: id }, { text: "Told.", tags: ["a/b"] });
  return { ana, lesson, api: await apiFor(await build.actor()) };
}

test("a program reads the feed with its filters, follows, and says what was read", async () => {
  const { lesson, api } = await told();
  const feed = async (query: string) => (await api("GET", `/lessons?${query}`)).body.items;
  expect(await feed("service=check%20out%2Feu&unread=true")).toMatchObject([
    { id: lesson.id, read: false, services: ["check out/eu"] },
  ]);
  expect(await feed("following=true")).toEqual([]);
  const service = await api("PUT", "/follows/service/check%20out%2Feu");
  expect(service).toMatchObject({
    status: 200,
    body: { kind: "service", value: "check out/eu", name: "check out/eu" },
  });
  expect((await api("GET", "/follows")).body.items).toEqual([service.body]);
  expect(await feed("following=true&unread=true")).toHaveLength(1);
  expect((await api("PUT", `/lessons/${lesson.id}/reading`)).body).toEqual({
    id: lesson.id,
    read: true,
  });
  expect(await feed("following=true&unread=true")).toEqual([]);
  expect(await feed("following=true")).toMatchObject([{ read: true }]);
  expect((await api("DELETE", "/follows/service/check%20out%2Feu")).status).toBe(204);
  expect((await api("GET", "/follows")).body).toEqual({ items: [], next: null });
});

test("what there is not is not followed, and a kind of our own making is refused", async () => {
  const { api } = await told();
  expect((await api("PUT", "/follows/team/nowhere")).status).toBe(404);
  expect((await api("PUT", "/follows/person/ana")).status).toBe(422);
  const { status } = await api("PUT", "/lessons/01980000-0000-7000-8000-000000000000/reading");
  expect(status).toBe(404);
});
