import sharp from "sharp";
import { beforeEach, describe, expect, it } from "vitest";
import { addImage } from "@/lib/attachments/commands";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { changeFacts } from "@/lib/postmortems/commands";
import { publish, withdraw } from "@/lib/review/commands";
import { build } from "@/lib/testing/build";
import { images } from "@/lib/testing/build-images";
import { buildWhole } from "@/lib/testing/build-whole";
import { changeEdition, startEdition, withdrawEdition } from "./commands";
import { linesOf } from "./differences";
import { getPublicEdition, getPublicImage, listPublicEditions } from "./public-queries";
import { putOut } from "./putting-out";
import { getEditionEditor } from "./queries";
import { type EditionChange, Strikes } from "./schema";

let lead: Actor;
let number: number;

beforeEach(async () => {
  lead = await build.actor({ lead: true, name: "Ana Kowalski" });
  ({ number } = (await buildWhole(lead, { published: true, word: "Zanzibar" })).at);
});

const change = (wishes: Partial<EditionChange>, by = lead) =>
  changeEdition(by, { number, ...wishes });
/** The team stays inside: its name is made by chance, and can look like an account. */
const strike = (given: Partial<Strikes>) =>
  change({ strikes: Strikes.parse({ out: ["team"], ...given }) });
const look = () => getEditionEditor(lead, { number });

async function putOutNow(by = lead): Promise<string> {
  const { seen, edition } = await look();
  await putOut(by, { number, seen });
  return edition?.slug ?? "";
}

async function startAndPutOut(given: Partial<Strikes> = {}): Promise<string> {
  await startEdition(lead, { number });
  await strike(given);
  return putOutNow();
}

describe("a public edition", () => {
  it("is nothing that strangers find until it is put out, and then exactly the preview", async () => {
    await startEdition(lead, { number });
    const { edition, preview } = await look();
    expect(await getPublicEdition(edition?.slug ?? "")).toBeNull();
    const slug = await putOutNow();
    expect((await getPublicEdition(slug))?.content).toEqual(preview);
    expect((await look()).edition).toMatchObject({ isOut: true, putOutBy: "Ana Kowalski" });
  });

  it("holds none of what stays inside: removed rows, evidence, sources, people, ids", async () => {
    const slug = await startAndPutOut();
    const found = JSON.stringify(await getPublicEdition(slug));
    expect(found).toContain("Zanzibar event");
    expect(found).not.toMatch(
      /removed|quotation|caption|stance|Kowalski|-[0-9a-f]{4}-[0-9a-f]{12}/,
    );
  });

  it("has nothing of what is struck in any column that strangers are answered from", async () => {
    const slug = await startAndPutOut({ words: [{ words: "ZANZIBAR", instead: "" }] });
    expect(JSON.stringify(await getPublicEdition(slug))).not.toMatch(/zanzibar/i);
    await db.organisation.create({ data: { name: "O", publicIndex: true } });
    await change({ listed: true });
    const { items } = await listPublicEditions();
    expect(items.map((item) => item.slug)).toEqual([slug]);
    expect(JSON.stringify(items)).not.toMatch(/zanzibar/i);
  });

  it("stays as it was when the inside changes, and the editor says what differs", async () => {
    const slug = await startAndPutOut();
    expect((await look()).changes).toEqual([]);
    await changeFacts(lead, { number, summary: "A new secret." });
    expect(JSON.stringify(await getPublicEdition(slug))).not.toContain("secret");
    expect((await look()).changes).toEqual([
      { where: "Summary", before: "", after: "A new secret." },
    ]);
  });

  it("is not put out while a find or a person is undecided, or a strike lost its words", async () => {
    await changeFacts(lead, { number, summary: "Ana wrote to x@acme.example." });
    await startEdition(lead, { number });
    const refused = { code: "invalid", message: expect.stringContaining("x@acme.example") };
    await expect(putOutNow()).rejects.toMatchObject(refused);
    await strike({ kept: ["x@acme.example"] });
    await expect(putOutNow()).rejects.toThrow(/Ana Kowalski/);
    const span = { place: "summary", words: "gone", nth: 1, instead: "" };
    const roles = [{ name: "Ana Kowalski", role: "engineer A" }];
    await strike({ kept: ["x@acme.example"], roles, spans: [span] });
    await expect(putOutNow()).rejects.toThrow(/“gone”/);
    await strike({ kept: ["x@acme.example"], roles });
    const found = await getPublicEdition(await putOutNow());
    expect(found && linesOf(found.content)).toContainEqual({
      where: "Summary",
      text: "engineer A wrote to x@acme.example.",
    });
  });

  it("is what was looked at: a preview that has changed since is not put out", async () => {
    await startEdition(lead, { number });
    const { seen, edition } = await look();
    await changeFacts(lead, { number, summary: "Something else." });
    await expect(putOut(lead, { number, seen })).rejects.toMatchObject({ code: "conflict" });
    expect(await getPublicEdition(edition?.slug ?? "")).toBeNull();
  });

  it("is gone at once when it is withdrawn, and its copy is deleted", async () => {
    const slug = await startAndPutOut();
    await withdrawEdition(lead, { number });
    expect(await getPublicEdition(slug)).toBeNull();
    expect(await db.publicEdition.findUnique({ where: { slug } })).toMatchObject({ content: null });
    expect(await getPublicEdition(await putOutNow())).not.toBeNull();
  });

  it("is gone while its postmortem is not published, and does not come back by itself", async () => {
    const slug = await startAndPutOut();
    await withdraw(lead, { number });
    expect(await getPublicEdition(slug)).toBeNull();
    await publish(lead, { number });
    expect(await getPublicEdition(slug)).toBeNull();
    await putOutNow();
    expect(await getPublicEdition(slug)).not.toBeNull();
  });

  it("ends with its last day", async () => {
    const slug = await startAndPutOut();
    await change({ expiresOn: "2999-12-31" });
    expect(await getPublicEdition(slug)).not.toBeNull();
    expect((await look()).edition?.expiresOn).toBe("2999-12-31");
    await db.publicEdition.update({ where: { slug }, data: { expiresAt: new Date(0) } });
    expect(await getPublicEdition(slug)).toBeNull();
    await expect(putOutNow()).rejects.toThrow(/has passed/);
  });

  it("is not ended by a mistyped year", async () => {
    const slug = await startAndPutOut();
    await expect(change({ expiresOn: "2020-01-01" })).rejects.toThrow(/That day has passed/);
    expect(await getPublicEdition(slug)).not.toBeNull();
  });

  it.each(["", "a".repeat(32), "nul\0nul", "../x", "ÄÖÜ"])("is not found as %j", async (slug) => {
    await startAndPutOut();
    expect(await getPublicEdition(slug)).toBeNull();
  });
});

describe("its pictures", () => {
  const withPicture = async () => {
    const file = images.blob(await images.photo({ width: 12, height: 8 }));
    return addImage(lead, { number, file, caption: "At Zanzibar" });
  };

  it("stay inside unless somebody lets them out, and then go out as copies under new ids", async () => {
    const { id } = await withPicture();
    const slug = await startAndPutOut();
    expect((await getPublicEdition(slug))?.content.pictures).toEqual([]);
    await strike({ pictures: [id], words: [{ words: "Zanzibar", instead: "home" }] });
    await putOutNow();
    const [picture] = (await getPublicEdition(slug))?.content.pictures ?? [];
    expect(picture).toMatchObject({ caption: ["At ", { struck: "home" }] });
    expect(picture?.id).toMatch(/^[0-9a-f-]{14}4/);
    expect(await getPublicImage(slug, id)).toBeNull();
    const bytes = await getPublicImage(slug, picture?.id ?? "");
    const { format, exif, icc, xmp } = await sharp(bytes ?? undefined).metadata();
    expect([format, exif, icc, xmp]).toEqual(["webp", undefined, undefined, undefined]);
    await withdrawEdition(lead, { number });
    expect(await getPublicImage(slug, picture?.id ?? "")).toBeNull();
    expect(await db.publicImage.count({ where: { id: picture?.id ?? "" } })).toBe(0);
  });

  it("go out without what is struck in them, and without a byte of it", async () => {
    const noise = { width: 120, height: 80, channels: 3 as const, background: "#fff" };
    const bytes = await sharp({
      create: { ...noise, noise: { type: "gaussian", mean: 128, sigma: 90 } },
    })
      .png()
      .toBuffer();
    const { id } = await addImage(lead, { number, file: images.blob(bytes) });
    const boxes = [
      { picture: id, x: 30, y: 20, width: 40, height: 30 },
      { picture: id, x: 110, y: 70, width: 500, height: 500 },
      { picture: id, x: 300, y: 300, width: 5, height: 5 },
    ];
    const slug = await startAndPutOut({ pictures: [id], boxes });
    const [picture] = (await getPublicEdition(slug))?.content.pictures ?? [];
    expect(picture?.boxes).toEqual([
      { x: 30, y: 20, width: 40, height: 30 },
      { x: 110, y: 70, width: 10, height: 10 },
    ]);
    const copy = Buffer.from((await getPublicImage(slug, picture?.id ?? "")) ?? []);
    const spread = async (left: number, top: number, width: number, height: number) => {
      const cut = sharp(copy).extract({ left, top, width, height }).greyscale();
      const pixels = await cut.raw().toBuffer();
      return Math.max(...pixels) - Math.min(...pixels);
    };
    // The edges of a block are smoothed by the encoder, which saw only the block there.
    expect(await spread(34, 24, 32, 22)).toBeLessThan(30);
    expect(await spread(114, 74, 6, 6)).toBeLessThan(30);
    expect(await spread(0, 0, 25, 80)).toBeGreaterThan(100);
    const moved = boxes.map((box) => ({ ...box, x: box.x + 1 }));
    await strike({ pictures: [id], boxes: moved });
    expect((await look()).changes).toMatchObject([{ where: "Pictures" }]);
  });

  it("are this postmortem's own", async () => {
    const other = await buildWhole(lead, { published: true, word: "Other" });
    await startEdition(lead, { number });
    await strike({ pictures: [other.image.id] });
    expect((await look()).preview.pictures).toEqual([]);
  });
});

describe("who may", () => {
  it("prepare is who writes it; put out and take back, who leads its team or administers", async () => {
    const member = await build.actor({ team: lead.teams[0]?.id ?? "" });
    await startEdition(member, { number });
    await change({ title: "A title" }, member);
    const { seen, may } = await getEditionEditor(member, { number });
    expect(may).toEqual({ prepare: true, putOut: false });
    const refused = { code: "forbidden" };
    await expect(putOut(member, { number, seen })).rejects.toMatchObject(refused);
    const boss = await build.actor({ role: "administrator" });
    await putOut(boss, { number, seen });
    await expect(withdrawEdition(member, { number })).rejects.toMatchObject(refused);
    await expect(change({ listed: true }, member)).rejects.toMatchObject(refused);
    await change({ title: "Another title" }, member);
    await withdrawEdition(boss, { number });
  });

  it("nobody else so much as sees what is struck", async () => {
    await startEdition(lead, { number });
    const other = await build.actor();
    const reader = await build.actor({ role: "reader", team: lead.teams[0]?.id ?? "" });
    for (const actor of [other, reader])
      await expect(getEditionEditor(actor, { number })).rejects.toMatchObject({
        code: "forbidden",
      });
  });
});

describe("its settings", () => {
  it("have an address of chance, or a chosen one that is nobody else's and says nothing struck", async () => {
    await startEdition(lead, { number });
    expect((await look()).edition).toMatchObject({ chosen: false });
    const wish = `Down in ${number}`;
    await change({ slug: wish });
    expect((await look()).edition).toMatchObject({ slug: `down-in-${number}`, chosen: true });
    const other = await buildWhole(lead, { published: true, word: "Other" });
    await startEdition(lead, other.at);
    await expect(changeEdition(lead, { ...other.at, slug: wish })).rejects.toThrow(
      /has that address/,
    );
    await strike({ words: [{ words: "down", instead: "" }] });
    await expect(putOutNow()).rejects.toThrow(/address says words/);
    await change({ slug: null });
    expect((await look()).edition).toMatchObject({ chosen: false });
  });

  it("lose nobody's strikes when two change them at once", async () => {
    await startEdition(lead, { number });
    const { edition } = await look();
    const base = { strikes: edition?.strikes };
    const mine = Strikes.parse({ words: [{ words: "mine", instead: "" }] });
    const theirs = Strikes.parse({ words: [{ words: "theirs", instead: "" }] });
    await change({ strikes: theirs, version: edition?.version, base });
    const late = change({ strikes: mine, version: edition?.version, base });
    await expect(late).rejects.toMatchObject({ code: "conflict" });
    await change({ listed: true, version: edition?.version, base: { listed: false } });
    expect((await look()).edition?.strikes).toEqual(theirs);
  });

  it("are not there for a postmortem that is not published", async () => {
    const draft = await buildWhole(lead, { word: "Draft" });
    await expect(startEdition(lead, draft.at)).rejects.toMatchObject({ code: "invalid" });
  });
});
