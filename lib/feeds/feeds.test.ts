import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { markLayer } from "@/lib/layers/commands";
import { changeLesson, removeLesson } from "@/lib/lessons/commands";
import { follow } from "@/lib/lessons/following";
import { changeFacts } from "@/lib/postmortems/commands";
import { checkPractices } from "@/lib/practices/check-practices";
import { deactivate } from "@/lib/teams/people";
import { changeSeverity } from "@/lib/teams/severities";
import { build } from "@/lib/testing/build";
import { buildPractice, daysAfter } from "@/lib/testing/build-practice";
import { buildSeverity } from "@/lib/testing/build-promises";
import { answerFeed } from "./answer";
import { makeFeedAddress, revokeFeedAddress } from "./commands";
import { listFeedAddresses, listFeedLinks, readFeed } from "./queries";

const march = new Date("2026-03-14T09:00:00Z");

let ana: Actor;
let ben: Actor;
let number: number;
let postmortemId: string;

/** As publication leaves one: its postmortem carries its tags. */
async function lesson(text: string, tags: string[] = []) {
  await db.postmortem.update({ where: { id: postmortemId }, data: { tags: { push: tags } } });
  const position = `a${text.length}V`;
  return db.lesson.create({ data: { postmortemId, text, publishedAt: march, tags, position } });
}

beforeAll(async () => {
  await db.organisation.create({ data: { name: "An organisation" } });
  ana = await build.actor();
  ben = await build.actor();
  ({ number, id: postmortemId } = await build.postmortem(ana, {
    stage: "published",
    title: "Nobody <b>started</b> it & ]]>",
  }));
  await lesson("Start the app once. It is cheap.", ["ci"]);
  await lesson("A \u001b[31mred\u001b[0m sign ]]> stays & a <script> is words.");
});

const tokenOf = ({ atom }: { atom: string }) => /feeds\/([^/]+)\/atom\.xml$/.exec(atom)?.[1] ?? "";
const get = (token: string, format: "atom" | "json", headers = {}) =>
  answerFeed(new Request("http://parapet.test/", { headers }), token, format);

async function titlesAt(made: { atom: string }): Promise<(string | undefined)[] | null> {
  const response = await get(tokenOf(made), "atom");
  if (response.status === 404) return null;
  const { entries = [] } = parseAtomFeed(await response.text());
  return entries.map(({ title }) => title?.value);
}

describe("a feed", () => {
  it("is read by a feed reader as Atom and as JSON, the same in both", async () => {
    const made = await makeFeedAddress(ben, { query: "" });
    const atom = await get(tokenOf(made), "atom");
    const json = await get(tokenOf(made), "json");
    expect(atom.headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");
    expect(json.headers.get("content-type")).toBe("application/feed+json; charset=utf-8");
    const xml = await atom.text();
    const [whole] = await db.$queryRaw<{ ok: boolean }[]>`
      SELECT xml_is_well_formed_document(${xml}) AS "ok"`;
    expect(whole?.ok).toBe(true);
    const one = parseAtomFeed(xml);
    const other = parseJsonFeed(await json.text());
    expect(one.links?.find(({ rel }) => rel === "self")?.href).toBe(made.atom);
    expect(other.feed_url).toBe(made.json);
    expect(one.entries?.map(({ id }) => id)).toEqual(other.items?.map(({ id }) => id));
    expect(one.entries?.map(({ title }) => title?.value).sort()).toEqual([
      "A  [31mred [0m sign ]]> stays & a <script> is words",
      "Start the app once",
    ]);
    const html = one.entries?.find(({ title }) => /Start/.test(title?.value ?? ""))?.content?.value;
    expect(html).toContain("<p>Start the app once. It is cheap.</p>");
    expect(html).toContain(`PM-${number} Nobody &lt;b&gt;started&lt;/b&gt; it &amp; ]]&gt;`);
    expect(html).toMatch(/href="https?:\/\/[^"]+\/lessons\//);
    expect(html).not.toMatch(/href="\//);
  });

  it("sees with its owner's eyes and its filter at each request", async () => {
    const tagged = await makeFeedAddress(ben, { query: "?tag=ci&unread=true&after=x" });
    expect(tagged.of).toBe("Lessons tagged ci");
    expect(await titlesAt(tagged)).toEqual(["Start the app once"]);
    const following = await makeFeedAddress(ben, { query: "?following=true" });
    expect(await titlesAt(following)).toEqual([]);
    await follow(ben, { kind: "tag", value: "ci" });
    expect(await titlesAt(following)).toEqual(["Start the app once"]);
    await db.postmortem.update({ where: { id: postmortemId }, data: { stage: "draft" } });
    expect(await titlesAt(following)).toEqual([]);
    // Also not with the eyes of those who see the draft: a feed is of what is published.
    expect(await titlesAt(await makeFeedAddress(ana, { query: "" }))).toEqual([]);
    await db.postmortem.update({ where: { id: postmortemId }, data: { stage: "published" } });
  });

  it("tells what became of practices, of those that a filter asks for", async () => {
    const mo = await build.actor();
    const { slug } = await buildPractice(mo);
    await checkPractices(daysAfter(20));
    const all = await titlesAt(await makeFeedAddress(ben, { query: "" }));
    const news = `“Every pull request starts the app once” has lapsed at ${mo.teams[0]?.name}.`;
    expect(all).toContain(news);
    const team = mo.teams[0]?.slug ?? "";
    expect(await titlesAt(await makeFeedAddress(ben, { query: `?team=${team}` }))).toEqual([news]);
    const following = await makeFeedAddress(ana, { query: "?following=true" });
    expect(await titlesAt(following)).toEqual([]);
    await follow(ana, { kind: "team", value: team });
    expect(await titlesAt(following)).toEqual([news]);
    expect(await titlesAt(await makeFeedAddress(ben, { query: "?tag=ci" }))).not.toContain(news);
    const [entry] = (await readFeed(tokenOf(following)))?.feed.entries ?? [];
    expect(entry?.url).toMatch(new RegExp(`/why/${slug}$`));
  });

  it("tells of a team's practices and of a layer's, however many others have news", async () => {
    const mo = await build.actor();
    const layer = await build.layer();
    const { slug, adoptionId } = await buildPractice(mo, { layer: layer.slug });
    const busy = await buildPractice(mo);
    const other = await build.actor();
    const moved = await db.adoption.findUniqueOrThrow({ where: { id: busy.adoptionId } });
    await db.adoption.update({
      where: { id: moved.id },
      data: { teamId: other.teams[0]?.id ?? "" },
    });
    const spell = (id: string, day: number) => ({
      adoptionId: id,
      life: "lapsed" as const,
      fromAt: daysAfter(day),
      toAt: daysAfter(day + 0.5),
    });
    await db.spell.createMany({
      data: [
        spell(adoptionId, 1),
        ...Array.from({ length: 110 }, (_, at) => spell(moved.id, 2 + at)),
      ],
    });
    const { slug: team = "", id = "" } = mo.teams[0] ?? {};
    for (const query of [`?team=${team}`, `?team=${id}`, `?layer=${layer.slug}`]) {
      const made = await makeFeedAddress(ben, { query });
      const entries = (await readFeed(tokenOf(made)))?.feed.entries ?? [];
      expect(entries.map(({ url }) => url.split("/").at(-1))).toEqual([slug]);
    }
    const follower = await build.actor();
    const following = await makeFeedAddress(follower, { query: "?following=true" });
    await follow(follower, { kind: "layer", value: layer.slug });
    expect(await titlesAt(following)).toHaveLength(1);
  });

  it("of a severity goes on when the severity is called something else", async () => {
    const administrator = await build.actor({ role: "administrator" });
    const { id, name } = await buildSeverity();
    const about = await build.postmortem(ana, { stage: "published" });
    await db.postmortem.update({ where: { id: about.id }, data: { severityId: id } });
    const told = { postmortemId: about.id, text: "So grave it was.", position: "a0" };
    await db.lesson.create({ data: { ...told, publishedAt: march } });
    const made = await makeFeedAddress(ben, {
      query: `?${new URLSearchParams({ severity: name })}`,
    });
    expect(made.of).toBe(`Lessons of ${name}`);
    expect(await titlesAt(made)).toEqual(["So grave it was"]);
    await changeSeverity(administrator, { id, name: `${name} & graver` });
    expect(await titlesAt(made)).toEqual(["So grave it was"]);
    const read = await readFeed(tokenOf(made));
    expect(read?.feed.title).toBe(`Lessons of ${name} & graver · Parapet`);
    expect(new URL(read?.feed.home ?? "").searchParams.get("severity")).toBe(`${name} & graver`);
  });

  it("says that an entry changed when what it tells of its postmortem did", async () => {
    const about = await build.postmortem(ana, { stage: "published", title: "As it was" });
    const layer = await build.layer();
    const told = { postmortemId: about.id, text: "Told.", tags: ["retold"], position: "a0" };
    await db.lesson.create({ data: { ...told, publishedAt: march } });
    await db.postmortem.update({ where: { id: about.id }, data: { tags: ["retold"] } });
    const made = await makeFeedAddress(ben, { query: "?tag=retold" });
    const updated = async () =>
      (await readFeed(tokenOf(made)))?.feed.entries[0]?.updated.getTime() ?? 0;
    const { number } = about;
    await changeFacts(ana, { number, impact: "Nothing that an entry tells." });
    expect(await updated()).toBe(march.getTime());
    await changeFacts(ana, { number, title: "As it is" });
    const retitled = await updated();
    expect(retitled).toBeGreaterThan(march.getTime());
    await markLayer(ana, { number, layer: layer.slug, outcome: "let_through" });
    expect(await updated()).toBeGreaterThan(retitled);
  });

  it("keeps the names of its entries, and says when one was written anew", async () => {
    const made = await makeFeedAddress(ben, { query: "?tag=anew" });
    const { id } = await lesson("Written in haste.", ["anew"]);
    const entry = async () => (await readFeed(tokenOf(made)))?.feed.entries[0];
    expect(await entry()).toMatchObject({ id: `urn:uuid:${id}`, updated: march });
    await changeLesson(ana, { number, id, text: "Written anew." });
    const later = await entry();
    expect(later).toMatchObject({ id: `urn:uuid:${id}`, published: march, title: "Written anew" });
    expect(later?.updated.getTime()).toBeGreaterThan(march.getTime());
  });
});

it("a feed holds the fifty newest", async () => {
  const { id } = await build.postmortem(ana, { stage: "published" });
  const day = (at: number) => new Date(march.getTime() + at * 60_000);
  await db.postmortem.update({ where: { id }, data: { tags: ["many"] } });
  await db.lesson.createMany({
    data: Array.from({ length: 52 }, (_, at) => {
      const position = `a${String(at).padStart(3, "0")}V`;
      const text = `Lesson ${at}.`;
      return { postmortemId: id, text, publishedAt: day(at), tags: ["many"], position };
    }),
  });
  const titles = await titlesAt(await makeFeedAddress(ben, { query: "?tag=many" }));
  expect(titles).toEqual(Array.from({ length: 50 }, (_, at) => `Lesson ${51 - at}`));
});

describe("a reader that comes back", () => {
  it("is told that nothing is new, by its name for it or by the time", async () => {
    const token = tokenOf(await makeFeedAddress(ben, { query: "?tag=ci" }));
    const { headers } = await get(token, "atom");
    const etag = headers.get("etag") ?? "";
    const since = headers.get("last-modified") ?? "";
    const known = [
      { "if-none-match": etag },
      { "if-none-match": "*" },
      { "if-none-match": `"other", W/${etag}` },
      { "if-modified-since": since },
    ];
    for (const one of known) {
      const again = await get(token, "json", one);
      expect([again.status, await again.text()]).toEqual([304, ""]);
      expect(again.headers.get("etag")).toBe(etag);
    }
    const unknown = [
      { "if-none-match": '"other"', "if-modified-since": since },
      { "if-modified-since": "Thu, 01 Jan 2026 00:00:00 GMT" },
      { "if-modified-since": "yesterday" },
    ];
    for (const one of unknown) expect((await get(token, "atom", one)).status).toBe(200);
  });

  it("is told also of what went away, although nothing newer came", async () => {
    const { id } = await lesson("It goes.", ["going"]);
    const token = tokenOf(await makeFeedAddress(ben, { query: "?tag=going" }));
    const before = await readFeed(token, new Date("2026-11-01T10:00:00Z"));
    expect(before?.feed.entries).toHaveLength(1);
    await removeLesson(ana, { number, id });
    const after = await readFeed(token, new Date("2026-11-02T10:00:00Z"));
    expect(after?.feed.entries).toEqual([]);
    expect(after?.etag).not.toBe(before?.etag);
    expect(after?.changedAt).toEqual(new Date("2026-11-02T10:00:00Z"));
    const later = await readFeed(token, new Date("2026-11-03T10:00:00Z"));
    expect(later?.changedAt).toEqual(after?.changedAt);
  });
});

describe("an address", () => {
  it("is kept as a fingerprint, with 256 bits that nobody guesses", async () => {
    const made = await makeFeedAddress(ben, { query: "" });
    const token = tokenOf(made);
    expect(token).toMatch(/^[\w-]{43}$/);
    const rows = await db.feedAddress.findMany();
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(JSON.stringify(await listFeedAddresses(ben))).not.toContain(token);
    expect((await listFeedLinks(ben)).map(({ atom }) => atom)).toContain(made.atom);
    expect((await listFeedLinks(ana)).map(({ atom }) => atom)).not.toContain(made.atom);
  });

  it("that was revoked, or whose owner was let go, reads nothing", async () => {
    const cleo = await build.actor();
    const made = await makeFeedAddress(cleo, { query: "" });
    expect(await titlesAt(made)).not.toBeNull();
    const [address] = await listFeedAddresses(cleo);
    expect(address?.usedAt).not.toBeNull();
    const id = address?.id ?? "";
    await expect(revokeFeedAddress(ben, { id })).rejects.toMatchObject({ code: "not_found" });
    await revokeFeedAddress(cleo, { id });
    expect(await titlesAt(made)).toBeNull();
    const again = await makeFeedAddress(cleo, { query: "" });
    const administrator = await build.actor({ role: "administrator" });
    await db.user.update({
      where: { id: administrator.userId ?? "" },
      data: { passwordHash: "they can sign in" },
    });
    await deactivate(administrator, { id: cleo.userId ?? "" });
    expect(await titlesAt(again)).toBeNull();
    expect((await get("not-a-token", "atom")).status).toBe(404);
  });
});
