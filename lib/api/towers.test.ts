import { describe, expect, it } from "vitest";
import { apiFor } from "@/lib/testing/api";
import { build } from "@/lib/testing/build";

async function draft() {
  const actor = await build.actor();
  const api = await apiFor(actor);
  const team = actor.teams[0]?.slug ?? "";
  const { body } = await api("POST", "/postmortems", { title: "It went dark", team });
  const { slug: layer, name } = await build.layer();
  return { api, team, layer, name, at: `/postmortems/${body.number}` };
}

describe("a tower by the API", () => {
  it("is marked, told more of, backed and read", async () => {
    const { api, at, layer, name } = await draft();
    const mark = `${at}/layers/${layer}`;
    const put = await api("PUT", mark, { outcome: "held", heldAfterMin: 11 });
    expect(put.body).toMatchObject({ layer, outcome: "held", heldAfterMin: 11, note: "" });
    const more = await api("PATCH", mark, { note: "It paged.", version: put.body.version });
    expect(more.body).toMatchObject({ outcome: "held", heldAfterMin: 11, note: "It paged." });
    expect((await api("PATCH", mark, { heldAfterMin: null })).body.heldAfterMin).toBeNull();
    expect((await api("PATCH", mark, { heldAfterMin: -1 })).status).toBe(422);
    await api("PATCH", mark, { heldAfterMin: 4 });
    const backed = await api("POST", `${mark}/evidence`, { quotation: "1 page sent" });
    expect(backed.status).toBe(201);
    const read = await api("PATCH", `${at}/tower`, { entry: layer, cheapest: layer });
    expect(read.body).toMatchObject({ entry: layer, cheapest: layer, cheapestNote: "" });
    expect((await api("GET", `${at}/tower`)).body).toMatchObject({
      ...{ entry: layer, cheapest: layer },
      words: `${name} held after 4 min before anything was passed. The cheapest place to catch it: l${name.slice(1)}.`,
      layers: [{ slug: layer, evidence: [{ quotation: "1 page sent" }] }],
    });
    const off = await api("DELETE", `${mark}/evidence/${backed.body.id}`);
    await api("POST", `${at}/removals/${off.body.removalId}/undo`);
    expect((await api("DELETE", mark)).body).toMatchObject({
      ...{ outcome: "held", heldAfterMin: 4, removalId: expect.any(String) },
    });
    expect((await api("GET", `${at}/tower`)).body).toMatchObject({ layers: [], entry: null });
  });

  it("keeps a stale choice from overwriting a newer one", async () => {
    const { api, at, layer } = await draft();
    await api("PUT", `${at}/layers/${layer}`, { outcome: "held" });
    const { body } = await api("PATCH", `${at}/tower`, { cheapest: layer });
    await api("PATCH", `${at}/tower`, { cheapest: null });
    const stale = await api("PATCH", `${at}/tower`, { cheapest: layer, version: body.version });
    expect(stale).toMatchObject({ status: 409, body: { current: { cheapest: null } } });
  });
});

describe("a near miss by the API", () => {
  it("is shared at once, or kept as a draft", async () => {
    const { api, team, layer } = await draft();
    const fields = {
      team,
      layer,
      happened: "A flag nearly went out on.",
      certain: "Flags start off.",
    };
    const shared = await api("POST", "/postmortems/near-misses", fields);
    expect(shared).toMatchObject({ status: 201, body: { stage: "published", nearMiss: true } });
    const kept = await api("POST", "/postmortems/near-misses", { ...fields, share: false });
    expect(kept.body).toMatchObject({ stage: "draft", title: "A flag nearly went out on" });
  });

  it("is refused with a sentence for each field that is empty", async () => {
    const { api, team } = await draft();
    const { status, body } = await api("POST", "/postmortems/near-misses", { team, happened: " " });
    expect(status).toBe(422);
    expect(Object.keys(body.fields).sort()).toEqual(["certain", "happened", "layer"]);
  });
});
