import { beforeEach, describe, expect, it } from "vitest";
import { addImage } from "@/lib/attachments/commands";
import type { Actor } from "@/lib/auth/actor";
import { getPublicEdition } from "@/lib/sharing/public-queries";
import { getEditionEditor } from "@/lib/sharing/queries";
import { apiFor } from "@/lib/testing/api";
import { build } from "@/lib/testing/build";
import { images } from "@/lib/testing/build-images";
import { buildWhole } from "@/lib/testing/build-whole";

let api: Awaited<ReturnType<typeof apiFor>>;
let member: typeof api;
let lead: Actor;
let number: number;
let at: string;

beforeEach(async () => {
  lead = await build.actor({ lead: true, name: "Ana Kowalski" });
  member = await apiFor(await build.actor({ team: lead.teams[0]?.id ?? "" }));
  api = await apiFor(lead);
  ({ number } = (await buildWhole(lead, { published: true, word: "Zanzibar" })).at);
  at = `/postmortems/${number}/public-edition`;
});

describe("a public edition by the API", () => {
  it("is begun, struck, put out as it was seen, and withdrawn", async () => {
    expect((await api("GET", at)).body.edition).toBeNull();
    const { version } = (await api("POST", at)).body;
    const struck = { out: ["team"], words: [{ words: "Zanzibar" }] };
    const saved = await api("PATCH", at, { strikes: struck, title: "It went dark", version });
    expect(saved.body).toEqual({ version: version + 1 });
    const { body } = await api("GET", at);
    expect(body).toMatchObject({ problems: [], edition: { strikes: { ...struck, kept: [] } } });
    expect(JSON.stringify(body.preview)).not.toMatch(/zanzibar/i);
    expect(JSON.stringify(body.inside)).toContain("Zanzibar");
    expect((await api("PUT", `${at}/out`, { seen: body.seen })).status).toBe(200);
    const { slug } = body.edition;
    expect((await getPublicEdition(slug))?.content).toEqual(body.preview);
    expect((await api("DELETE", `${at}/out`)).status).toBe(204);
    expect(await getPublicEdition(slug)).toBeNull();
  });

  it("is told whole: each find, each person, each box in a picture", async () => {
    const file = images.blob(await images.photo({ width: 12, height: 8 }));
    const { id } = await addImage(lead, { number, file });
    await api("POST", at);
    await api("PATCH", at, {
      title: "Ask ana.kowalski@example.test, says Ana Kowalski",
      strikes: { pictures: [id], boxes: [{ picture: id, x: 1, y: 1, width: 4, height: 2 }] },
    });
    const { body } = await api("GET", at);
    expect(body.preview.pictures).toMatchObject([{ boxes: [{ width: 4, height: 2 }] }]);
    expect(body.finds).toContainEqual(expect.objectContaining({ written: false }));
    expect(body).toEqual(JSON.parse(JSON.stringify(await getEditionEditor(lead, { number }))));
  });

  it("does not go out otherwise than somebody saw it", async () => {
    await api("POST", at);
    const { seen, edition } = (await api("GET", at)).body;
    await api("PATCH", at, { title: "Another title" });
    expect((await api("PUT", `${at}/out`, { seen })).status).toBe(409);
    expect((await api("PUT", `${at}/out`, {})).status).toBe(422);
    expect(await getPublicEdition(edition.slug)).toBeNull();
  });

  it("says what is to be decided first", async () => {
    await api("POST", at);
    await api("PATCH", at, { title: "Ask ana.kowalski@example.test, says Ana Kowalski" });
    const { body } = await api("GET", at);
    expect(body.finds).toContainEqual(expect.objectContaining({ kind: "email", state: "open" }));
    expect(body.names).toContainEqual(
      expect.objectContaining({ name: "Ana Kowalski", known: true, state: "open" }),
    );
    const refused = await api("PUT", `${at}/out`, { seen: body.seen });
    expect(refused).toMatchObject({ status: 422, body: { detail: body.problems[0] } });
  });

  it("is prepared by its writers and put out by their leads", async () => {
    await member("POST", at);
    const { seen, may } = (await member("GET", at)).body;
    expect(may).toEqual({ prepare: true, putOut: false });
    expect((await member("PUT", `${at}/out`, { seen })).status).toBe(403);
    const stranger = await apiFor(await build.actor());
    expect((await stranger("GET", at)).status).toBe(403);
    expect((await stranger("PATCH", at, { title: "Mine" })).status).toBe(403);
  });

  it("is not there for strangers to a draft", async () => {
    const draft = await build.postmortem(await build.actor());
    const other = `/postmortems/${draft.number}/public-edition`;
    expect((await api("GET", other)).status).toBe(404);
    expect((await api("POST", other)).status).toBe(404);
    expect((await api("PUT", `${other}/out`, { seen: "x" })).status).toBe(404);
  });
});
