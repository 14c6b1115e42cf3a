import { expect, it } from "vitest";
import { apiFor } from "@/lib/testing/api";
import { build } from "@/lib/testing/build";

it("a practice is formed, checked, adopted, told, retired and kept again by programs", async () => {
  const ana = await build.actor();
  const mo = await build.actor();
  const { number } = await build.postmortem(ana, { stage: "published" });
  const other = await build.postmortem(ana, { stage: "published" });
  const [asAna, asMo] = [await apiFor(ana), await apiFor(mo)];
  const [team, theirs] = [ana.teams[0]?.slug, mo.teams[0]?.slug];
  const rule = { statement: "Backups are restored once a month", number: `PM-${number}`, team };
  const formed = await asAna("POST", "/practices", rule);
  expect(formed.status).toBe(201);
  expect(formed.body.slug).toMatch(/^backups-restored-once-month/);
  const at = `/practices/${formed.body.slug}`;
  const check = `${at}/adoptions/${team}/checks`;
  expect(await asAna("POST", check, { sentence: "40 tables came back." })).toMatchObject({
    status: 201,
    body: { life: "alive", team },
  });
  expect((await asMo("POST", check, { sentence: "Not mine." })).status).toBe(403);
  expect((await asMo("PUT", `${at}/adoptions/${theirs}`)).status).toBe(200);
  const story = { note: "The same, a year later." };
  expect(await asAna("PUT", `${at}/stories/${other.number}`, story)).toMatchObject({
    status: 200,
    body: { number: other.number, wouldHaveMet: false },
  });
  expect((await asAna("DELETE", `${at}/stories/${other.number}`)).status).toBe(204);
  const list = await asMo("GET", `/practices?team=${theirs}&life=alive`);
  expect(list.body.items).toMatchObject([{ slug: formed.body.slug, followedBy: 2 }]);
  const left = await asMo("DELETE", `${at}/adoptions/${theirs}?reason=No%20backups`);
  expect(left.status).toBe(204);
  expect((await asAna("PUT", `${at}/retirement`, { reason: "The provider does." })).status).toBe(
    200,
  );
  expect((await asMo("GET", at)).body).toMatchObject({
    life: "retired",
    retirement: { reason: "The provider does." },
    adoptions: [{ life: "alive" }, { life: "left", leftWhy: "No backups" }],
  });
  expect((await asAna("DELETE", `${at}/retirement`)).status).toBe(204);
  expect(
    (await asAna("PATCH", at, { why: "Because four months held nothing." })).body,
  ).toMatchObject({
    version: 2,
  });
});

it("what cannot be read is refused with a sentence for each field", async () => {
  const ana = await build.actor();
  const asAna = await apiFor(ana);
  const refused = await asAna("POST", "/practices", {
    statement: "One. Two.",
    team: ana.teams[0]?.slug,
    number: "soon",
    slug: "Not an address!",
    everyDays: 0,
  });
  expect(refused.status).toBe(422);
  expect(Object.keys(refused.body.fields).sort()).toEqual([
    "everyDays",
    "number",
    "slug",
    "statement",
  ]);
  expect((await asAna("GET", "/practices/no-such-practice")).status).toBe(404);
  expect((await asAna("GET", "/practices?after=nonsense")).status).toBe(422);
  expect((await (await apiFor(null))("GET", "/practices")).status).toBe(401);
});
