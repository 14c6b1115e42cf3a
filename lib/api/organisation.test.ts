import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { apiFor } from "@/lib/testing/api";
import { build } from "@/lib/testing/build";

let chief: Awaited<ReturnType<typeof apiFor>>;
let lead: typeof chief;
let reader: typeof chief;
let slug: string;

beforeAll(async () => {
  await db.organisation.create({ data: { name: "An organisation" } });
  chief = await apiFor(await build.actor({ role: "administrator" }));
  const leader = await build.actor({ lead: true });
  lead = await apiFor(leader);
  slug = leader.teams[0]?.slug ?? "";
  reader = await apiFor(await build.actor({ role: "reader" }));
});

describe("the organisation by the API", () => {
  it("is named, moved and told whom to ask by administrators alone", async () => {
    const wishes = [
      ["/organisation/name", { name: "Harbour" }],
      ["/organisation/zone", { zone: "Asia/Tokyo" }],
      ["/organisation/asking", { every: false }],
      ["/organisation/public-index", { isOpen: true }],
    ] as const;
    for (const [at, wish] of wishes) {
      expect([at, (await lead("PUT", at, wish)).status]).toEqual([at, 403]);
      expect((await chief("PUT", at, wish)).status).toBeLessThan(300);
    }
    expect((await reader("GET", "/organisation")).body).toEqual({
      ...{ name: "Harbour", zone: "Asia/Tokyo" },
    });
    expect((await reader("GET", "/organisation/asking")).body).toEqual({ every: false });
    expect(await db.organisation.count({ where: { publicIndex: true } })).toBe(1);
  });

  it.each([
    ["/severities", "id", { move: "worse" }],
    ["/layers", "slug", { move: "earlier" }],
  ])("has a scale and a row that administrators keep: %s", async (all, key, move) => {
    expect((await lead("POST", all, { name: "Half" })).status).toBe(403);
    const { body } = await chief("POST", all, { name: "Half" });
    const one = `${all}/${body[key]}`;
    expect((await chief("PATCH", one, move)).status).toBe(200);
    expect((await lead("PATCH", one, { retired: true })).status).toBe(403);
    await chief("PATCH", one, { retired: true });
    const named = { name: "Half", retired: true };
    expect((await reader("GET", all)).body.items).not.toContainEqual(
      expect.objectContaining(named),
    );
    const { items } = (await reader("GET", `${all}?retired=true`)).body;
    expect(items).toContainEqual(expect.objectContaining(named));
  });

  it("shows people by name, and teams with who is in them", async () => {
    const { items } = (await reader("GET", "/people")).body;
    const { members } = (await reader("GET", `/teams/${slug}`)).body;
    expect(members).toMatchObject([{ lead: true }]);
    expect(items.map(({ id }: { id: string }) => id)).toContain(members[0].id);
    expect(JSON.stringify(items)).not.toContain("@");
  });
});

describe("a team by the API", () => {
  it("is renamed by its leads", async () => {
    expect((await reader("PATCH", `/teams/${slug}`, { name: "Mine" })).status).toBe(403);
    const renamed = await lead("PATCH", `/teams/${slug}`, { name: `Piers of ${slug}` });
    expect(renamed.body).toMatchObject({ slug, name: `Piers of ${slug}` });
    expect((await lead("GET", "/teams/nobody")).status).toBe(404);
  });

  it("has a name of its own, letter by letter, whatever signs stand in it", async () => {
    for (const name of ["Dock a_b", "Dock axb", "Dock %", "Dock \\"])
      expect([name, (await lead("POST", "/teams", { name })).status]).toEqual([name, 201]);
    for (const name of ["Dock \\", "DOCK A_B"]) {
      expect((await lead("POST", "/teams", { name })).status).toBe(422);
      expect((await lead("PATCH", `/teams/${slug}`, { name })).status).toBe(422);
    }
  });

  it("names what it uses, and has enough of what was before", async () => {
    const at = `/teams/${slug}/interests`;
    const service = `${at}/service/check%20out`;
    expect((await reader("PUT", service)).status).toBe(403);
    expect((await lead("PUT", service)).body).toEqual({ kind: "service", value: "check out" });
    const kept = (await lead("GET", at)).body.interests;
    expect(kept).toEqual([{ kind: "service", value: "check out" }]);
    expect((await lead("DELETE", service)).status).toBe(204);
    expect((await lead("GET", at)).body.interests).toEqual([]);
    expect((await lead("GET", "/lessons/earlier")).body.items).toEqual([]);
    expect((await lead("PUT", `/teams/${slug}/caught-up`)).body).toEqual({ team: slug });
    expect((await reader("PUT", `/teams/${slug}/caught-up`)).status).toBe(403);
    expect((await lead("DELETE", `/teams/${slug}/caught-up`)).status).toBe(204);
  });
});

it("keeps the coach's own names, and tells administrators what was put aside", async () => {
  const at = "/language/names/harbour%20bot";
  expect((await reader("PUT", at)).status).toBe(403);
  expect((await lead("PUT", at)).body).toEqual({ word: "harbour bot" });
  expect((await reader("GET", "/language/names")).body.items).toContain("harbour bot");
  expect((await lead("DELETE", at)).status).toBe(204);
  expect((await lead("GET", "/language/put-aside")).status).toBe(403);
  expect((await chief("GET", "/language/put-aside")).body.items).toEqual([]);
});

it("lets somebody call all lessons read, and takes it back", async () => {
  const { body } = await reader("POST", "/lessons/read", { upTo: new Date().toISOString() });
  const undo = await reader("POST", "/lessons/read/undo", { setAt: body.setAt });
  expect(undo.body).toEqual({ undone: true });
});
