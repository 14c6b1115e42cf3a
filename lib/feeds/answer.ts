import { addressesAt } from "./addresses";
import { atomFeed, atomType } from "./atom";
import { jsonFeed, jsonFeedType } from "./json-feed";
import { type FeedRead, readFeed } from "./queries";

const formats = {
  atom: { write: atomFeed, type: atomType },
  json: { write: jsonFeed, type: jsonFeedType },
} as const;

/** The address is the key: whoever has it reads the feed, and nothing else. */
export async function answerFeed(
  request: Request,
  token: string,
  format: keyof typeof formats,
): Promise<Response> {
  const read = await readFeed(token);
  if (!read) return nothingHere();
  const headers = validity(read);
  if (isKnown(request.headers, read)) return new Response(null, { status: 304, headers });
  const { write, type } = formats[format];
  const self = addressesAt(token)[format];
  return new Response(write({ ...read.feed, self }), {
    headers: { ...headers, "content-type": type },
  });
}

const nothingHere = () =>
  new Response("There is no feed at this address, or not any more.\n", {
    status: 404,
    headers: {
      "content-type": "text/plain; charset=utf-8",
      "cache-control": "no-store",
      "x-robots-tag": "noindex",
    },
  });

/** A reader keeps it and asks each time whether it still may. */
const validity = ({ etag, changedAt }: FeedRead) => ({
  etag: `"${etag}"`,
  "last-modified": changedAt.toUTCString(),
  "cache-control": "private, no-cache",
  "x-robots-tag": "noindex",
});

/** A name goes before a time, as RFC 9110 (13.2.2) wants it. */
function isKnown(headers: Headers, { etag, changedAt }: FeedRead): boolean {
  const names = headers.get("if-none-match");
  if (names !== null) return names.trim() === "*" || names.includes(`"${etag}"`);
  const since = Date.parse(headers.get("if-modified-since") ?? "");
  return Math.floor(changedAt.getTime() / 1000) * 1000 <= since;
}
