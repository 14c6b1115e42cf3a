import { beforeEach, describe, expect, it } from "vitest";
import { feedEntryOf } from "@/components/sharing/public-feed";
import { addImage } from "@/lib/attachments/commands";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { changeFacts } from "@/lib/postmortems/commands";
import { build } from "@/lib/testing/build";
import { images } from "@/lib/testing/build-images";
import { buildWhole } from "@/lib/testing/build-whole";
import { changeEdition, startEdition } from "./commands";
import { getPublicEdition, listPublicContents } from "./public-queries";
import { putOut } from "./putting-out";
import { getEditionEditor } from "./queries";
import { type EditionChange, Strikes } from "./schema";

let lead: Actor;
let number: number;

beforeEach(async () => {
  lead = await build.actor({ lead: true, name: "Ana Kowalski" });
  ({ number } = (await buildWhole(lead, { published: true, word: "Zanzibar" })).at);
  await startEdition(lead, { number });
});

const change = (wishes: Partial<EditionChange>, by = lead) =>
  changeEdition(by, { number, ...wishes });
/** The team stays inside: its name is made by chance, and can look like an account. */
const strike = (given: Partial<Strikes>) =>
  change({ strikes: Strikes.parse({ out: ["team"], ...given }) });
const look = () => getEditionEditor(lead, { number });

async function putOutNow(): Promise<string> {
  const { seen, edition } = await look();
  await putOut(lead, { number, seen });
  return edition?.slug ?? "";
}

async function strikeAndPutOut(given: Partial<Strikes> = {}): Promise<string> {
  await strike(given);
  return putOutNow();
}

describe("what strangers read", () => {
  it("is what was looked at with its settings: nothing is found by more people than somebody saw", async () => {
    const member = await build.actor({ team: lead.teams[0]?.id ?? "" });
    await strike({});
    await change({ expiresOn: "2999-12-31" });
    for (const wish of [{ indexed: true }, { listed: true }, { expiresOn: null }, { slug: null }]) {
      const { seen } = await look();
      await change(wish, member);
      await expect(putOut(lead, { number, seen })).rejects.toMatchObject({ code: "conflict" });
    }
    expect(await getPublicEdition(await putOutNow())).toMatchObject({ indexed: true });
  });

  it("is told to differ where a link is struck that strangers can still follow", async () => {
    const link = "https://example.com/board?token=1";
    await changeFacts(lead, { number, summary: `See [the board](${link}).` });
    await strikeAndPutOut({ kept: [link] });
    expect(await look()).toMatchObject({ differs: false, changes: [] });
    await strike({});
    expect(await look()).toMatchObject({
      differs: true,
      changes: [{ where: "Summary", before: `See the board. → ${link}`, after: "See the board." }],
    });
    await putOutNow();
    expect(await look()).toMatchObject({ differs: false, changes: [] });
  });

  it("is told to differ where another picture without words took the place of one", async () => {
    const bare = async (width: number) => {
      const file = images.blob(await images.photo({ width, height: 8 }));
      return (await addImage(lead, { number, file })).id;
    };
    const [wrong, right] = [await bare(12), await bare(13)];
    await strikeAndPutOut({ pictures: [wrong] });
    await strike({ pictures: [right] });
    expect(await look()).toMatchObject({ differs: true });
    await putOutNow();
    expect(await look()).toMatchObject({ differs: false });
  });

  it("is not brought back by another last day: strangers get nothing that nobody put out", async () => {
    const word = { words: "Zanzibar", instead: "" };
    for (const expiresOn of ["2999-12-31", null]) {
      const slug = await (expiresOn ? strikeAndPutOut() : putOutNow());
      await db.publicEdition.update({ where: { slug }, data: { expiresAt: new Date(0) } });
      await strike({ words: [word] });
      await change({ expiresOn });
      expect(await getPublicEdition(slug)).toBeNull();
      expect(await db.publicEdition.findUnique({ where: { slug } })).toMatchObject({
        content: null,
        putOutAt: null,
      });
      const anew = await getPublicEdition(await putOutNow());
      expect(JSON.stringify(anew?.content)).not.toContain("Zanzibar");
    }
  });
});

describe("the address of what strangers read", () => {
  it("stays where none was written, so that no link ends by an empty field", async () => {
    const slug = await strikeAndPutOut();
    for (const wish of ["", "  "])
      await expect(change({ slug: wish })).rejects.toMatchObject({ code: "invalid" });
    expect(await getPublicEdition(slug)).not.toBeNull();
  });

  it("can be had again by the edition that had it, also one of chance, and by no other", async () => {
    const slug = await strikeAndPutOut();
    await change({ slug: null });
    await change({ slug: `Down in ${number}` });
    expect(await getPublicEdition(slug)).toBeNull();
    const other = await buildWhole(lead, { published: true, word: "Other" });
    await startEdition(lead, other.at);
    await expect(changeEdition(lead, { ...other.at, slug })).rejects.toMatchObject({
      code: "invalid",
    });
    await change({ slug });
    expect((await look()).edition).toMatchObject({ slug, chosen: false, isOut: true });
    expect(await getPublicEdition(slug)).not.toBeNull();
  });
});

describe("its entry in the public feed", () => {
  it("is the same one under another address and after another putting out, and names no row", async () => {
    const open = { name: "O", publicIndex: true };
    await db.organisation.upsert({ where: { id: 1 }, create: open, update: open });
    await strikeAndPutOut();
    await change({ listed: true });
    const entry = async () => {
      const [item] = await listPublicContents();
      return item && feedEntryOf(item, "O");
    };
    const first = await entry();
    await change({ slug: null });
    await change({ title: "Another title" });
    await putOutNow();
    const second = await entry();
    expect(second?.url).not.toBe(first?.url);
    expect(second).toMatchObject({ id: first?.id, published: first?.published });
    expect(second?.updated).not.toEqual(first?.updated);
    expect(first?.id).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    const { id } = await db.publicEdition.findFirstOrThrow({ where: { postmortem: { number } } });
    expect(first?.id).not.toContain(id);
  });
});
