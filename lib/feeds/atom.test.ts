import fc from "fast-check";
import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import { expect, it } from "vitest";
import { atomFeed, type Feed, type FeedEntry } from "./atom";
import { jsonFeed } from "./json-feed";

const entry: FeedEntry = {
  id: "urn:uuid:01980000-0000-7000-8000-000000000001",
  title: "Start the app once",
  url: "https://parapet.test/lessons/1",
  published: new Date("2026-03-14T08:00:00Z"),
  updated: new Date("2026-03-15T09:30:00Z"),
  author: "Payments",
  html: "<p>Start the app once.</p>",
  tags: ["ci", "start-up"],
};

const feed: Feed = {
  id: "urn:uuid:01980000-0000-7000-8000-000000000000",
  title: "All lessons",
  self: "https://parapet.test/feeds/a/atom.xml",
  home: "https://parapet.test/lessons",
  updated: entry.updated,
  entries: [entry],
};

it("a feed reader finds in an Atom feed what was put into it", () => {
  expect(parseAtomFeed(atomFeed(feed))).toMatchObject({
    id: feed.id,
    title: { value: "All lessons" },
    updated: "2026-03-15T09:30:00.000Z",
    links: [
      { rel: "self", type: "application/atom+xml", href: feed.self },
      { rel: "alternate", type: "text/html", href: feed.home },
    ],
    entries: [
      {
        id: entry.id,
        title: { value: entry.title },
        published: "2026-03-14T08:00:00.000Z",
        updated: "2026-03-15T09:30:00.000Z",
        authors: [{ name: "Payments" }],
        links: [{ rel: "alternate", href: entry.url }],
        categories: [{ term: "ci" }, { term: "start-up" }],
        content: { type: "html", value: entry.html },
      },
    ],
  });
});

it("a feed reader finds in a JSON feed what was put into it", () => {
  expect(parseJsonFeed(jsonFeed(feed))).toMatchObject({
    title: "All lessons",
    home_page_url: feed.home,
    feed_url: feed.self,
    items: [
      {
        id: entry.id,
        url: entry.url,
        title: entry.title,
        content_html: entry.html,
        date_published: "2026-03-14T08:00:00.000Z",
        date_modified: "2026-03-15T09:30:00.000Z",
        authors: [{ name: "Payments" }],
        tags: entry.tags,
      },
    ],
  });
});

it("a feed without entries is a feed, with an author and a day", () => {
  const bare = { ...feed, entries: [] };
  expect(parseAtomFeed(atomFeed(bare))).toMatchObject({ authors: [{ name: "All lessons" }] });
  expect(JSON.parse(jsonFeed(bare))).toMatchObject({ items: [] });
});

/** What XML 1.0 cannot hold, section 2.2. */
const unheld = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

const inside = (xml: string, tag: string): string =>
  new RegExp(`<entry>[^]*?<${tag}[^>]*>([^]*?)</${tag}>`).exec(xml)?.[1] ?? "not there";

/** As a parser reads references, without the trimming that feed readers do. */
const read = (xml: string): string =>
  xml
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");

it("words say in a feed what they said here, whatever signs they have", () => {
  const odd = fc.constantFrom(
    "]]>",
    "<![CDATA[",
    "&amp;",
    "</title>",
    "\u0000",
    "\u001b",
    "\ud800",
  );
  const words = fc.array(fc.oneof(fc.string({ unit: "binary" }), odd)).map((all) => all.join(""));
  fc.assert(
    fc.property(words, words, (title, html) => {
      const xml = atomFeed({ ...feed, entries: [{ ...entry, title, html, tags: [title] }] });
      expect(xml).not.toMatch(unheld);
      expect(xml.match(/<entry>/g)).toHaveLength(1);
      const held = (text: string) =>
        [...text].map((sign) => (unheld.test(sign) ? " " : sign)).join("");
      expect(read(inside(xml, "title"))).toBe(held(title));
      expect(read(inside(xml, "content"))).toBe(held(html));
      expect(parseAtomFeed(xml).entries).toHaveLength(1);
    }),
  );
});

it("one odd title takes no feed away", () => {
  const title = 'A ]]> and a \u0008 & "quotes" <b>bold</b> \ud83d';
  const xml = atomFeed({ ...feed, entries: [{ ...entry, title }] });
  expect(parseAtomFeed(xml).entries?.[0]?.title?.value).toBe(
    'A ]]> and a   & "quotes" <b>bold</b>',
  );
});
