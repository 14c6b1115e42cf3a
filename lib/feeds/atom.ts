import { xmlText } from "./xml";

/** One entry of a feed, whatever format it is written in. */
export type FeedEntry = {
  /** A URI that stays when the address changes: "tag:…" or "urn:uuid:…". */
  id: string;
  /** Plain text. */
  title: string;
  /** A whole address. */
  url: string;
  updated: Date;
  published: Date;
  /** A name to show; a team's, where people are not named. */
  author: string;
  /** Safe HTML with whole addresses in it. */
  html: string;
  tags: readonly string[];
};

export type Feed = {
  id: string;
  title: string;
  /** Where it is read. */
  self: string;
  /** The page that shows the same to people. */
  home: string;
  updated: Date;
  entries: readonly FeedEntry[];
};

export const atomType = "application/atom+xml; charset=utf-8";

/** A feed as Atom 1.0 (RFC 4287). */
export function atomFeed(feed: Feed): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    element("id", feed.id),
    element("title", feed.title),
    link("self", feed.self, "application/atom+xml"),
    link("alternate", feed.home, "text/html"),
    element("updated", feed.updated.toISOString()),
    // Where a feed has no entry, nobody else would be its author.
    `<author>${element("name", feed.title)}</author>`,
    "<generator>Parapet</generator>",
    ...feed.entries.map(entryOf),
    "</feed>",
    "",
  ].join("\n");
}

function entryOf(entry: FeedEntry): string {
  return [
    "<entry>",
    element("id", entry.id),
    element("title", entry.title),
    link("alternate", entry.url, "text/html"),
    element("published", entry.published.toISOString()),
    element("updated", entry.updated.toISOString()),
    `<author>${element("name", entry.author)}</author>`,
    ...entry.tags.map((tag) => `<category term="${xmlText(tag)}"/>`),
    `<content type="html">${xmlText(entry.html)}</content>`,
    "</entry>",
  ].join("\n");
}

const element = (name: string, text: string): string => `<${name}>${xmlText(text)}</${name}>`;

const link = (rel: string, href: string, type: string): string =>
  `<link rel="${rel}" type="${type}" href="${xmlText(href)}"/>`;
