import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { toKey } from "@/lib/http/paging";
import { draft, writer } from "@/lib/testing/api-writer";
import { build } from "@/lib/testing/build";

const someId = "01980000-0000-7000-8000-000000000000";
/** Of a list that goes by day, for a day that the database does not have. */
const yearZero = toKey(["0000-01-01", "01980000-0000-7000-8000-000000000000"]);

describe("lists", () => {
  it("page by key through everything exactly once", async () => {
    const { api, team } = await writer();
    const made: number[] = [];
    for (let at = 0; at < 5; at += 1)
      made.push(
        (await api("POST", "/postmortems", { title: `No ${at}`, team: team.id })).body.number,
      );
    const seen: number[] = [];
    let after = "";
    do {
      const query = `limit=2&team=${team.slug}${after ? `&after=${after}` : ""}`;
      const { body } = await api("GET", `/postmortems?${query}`);
      expect(body.items.length).toBeLessThanOrEqual(2);
      seen.push(...body.items.map((row: { number: number }) => row.number));
      after = body.next;
    } while (after);
    expect(seen).toEqual(made.reverse());
  });

  it("of people go by name, also where several have one name", async () => {
    const { api } = await writer();
    for (const name of ["Zoe", "Zoe", "Åsa", "ada"]) await build.actor({ name });
    const all = (await api("GET", "/people")).body.items;
    const seen: { id: string; name: string }[] = [];
    let after: string | null = "";
    while (after !== null) {
      const { body } = await api("GET", `/people?limit=1${after && `&after=${after}`}`);
      expect(body.items).toHaveLength(1);
      seen.push(...body.items);
      after = body.next;
    }
    expect(seen.length).toBeGreaterThan(4);
    expect(seen).toEqual(all);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(await db.user.count());
  });

  it("of steps go on to the last one", async () => {
    const { api, at } = await draft();
    const { body: action } = await api("POST", `${at}/actions`, { title: "Flags start off" });
    const one = `${at}/actions/${action.id}`;
    await api("POST", `${one}/start`, {});
    await api("PUT", `${one}/proof`, { note: "Run 1" });
    const kinds = (items: { kind: string }[]) => items.map(({ kind }) => kind);
    const first = (await api("GET", `${one}/steps?limit=1`)).body;
    expect(kinds(first.items)).toEqual(["action.committed"]);
    const rest = (await api("GET", `${one}/steps?after=${first.next}`)).body;
    expect(kinds(rest.items)).toEqual(["action.started", "action.proved"]);
    expect(rest.next).toBeNull();
    expect((await api("GET", `${one}/steps?after=zzz`)).status).toBe(422);
    expect((await api("GET", "/people?after=zzz")).status).toBe(422);
  });

  it("find a team by its id as well as by its slug", async () => {
    const { api, at, team, number } = await draft();
    await api("POST", `${at}/actions`, { title: "Flags start off" });
    await api("POST", `${at}/lessons`, { text: "Look twice." });
    await api("POST", `${at}/publication`, {});
    for (const list of ["postmortems", "lessons", "action-items"])
      for (const name of [team.slug, team.id])
        expect((await api("GET", `/${list}?team=${name}`)).body.items).toMatchObject([{ number }]);
    for (const list of ["postmortems", "lessons", "action-items"])
      expect((await api("GET", `/${list}?team=${someId}`)).body.items).toEqual([]);
  });

  it("begin with an empty key as without one", async () => {
    const { api, team, number } = await draft();
    for (const list of [`postmortems?team=${team.slug}&after=`, `postmortems?team=${team.slug}`])
      expect((await api("GET", `/${list}`)).body.items).toMatchObject([{ number }]);
  });

  it("refuse a key that they did not make, in a sentence", async () => {
    const { api } = await writer();
    for (const list of ["postmortems", "lessons", "action-items"])
      for (const key of ["zzz", "0", "%00", "eyJ9", "999999999999999999999", yearZero]) {
        const { status, body } = await api("GET", `/${list}?after=${key}`);
        expect([list, key, status]).toEqual([list, key, 422]);
        expect(body.detail).toMatch(/[.!?]$/);
      }
  });

  it("say which page sizes there are", async () => {
    const { api } = await writer();
    const { status, body } = await api("GET", "/postmortems?limit=101");
    expect(status).toBe(422);
    expect(body.fields.limit).toContain("100");
  });
});
