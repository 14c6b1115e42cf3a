import { createHash } from "node:crypto";
import { describeApi } from "@/lib/http/openapi";
import { version } from "@/package.json";
import { contract, views } from "./contract";
import { besides } from "./practices";

let kept: { text: string; etag: string } | undefined;

/** The same for everybody while this process runs, so it is made once, for the first who asks. */
function description() {
  if (kept) return kept;
  const text = JSON.stringify(describeApi({ ...contract, ...besides }, views, version));
  const etag = `"${createHash("sha256").update(text).digest("base64url").slice(0, 22)}"`;
  kept = { text, etag };
  return kept;
}

/** Open to everybody: a description holds no secret, and tools read it without a token. */
export async function serveDescription(request: Request): Promise<Response> {
  const { text, etag } = description();
  const headers = { etag, "cache-control": "no-cache" };
  if (isKnown(request.headers.get("if-none-match"), etag))
    return new Response(null, { status: 304, headers });
  return new Response(text, { headers: { ...headers, "content-type": "application/json" } });
}

/** A proxy that packs answers may have made the tag a weak one. */
const isKnown = (given: string | null, etag: string): boolean =>
  (given ?? "").split(",").some((one) => ["*", etag, `W/${etag}`].includes(one.trim()));
