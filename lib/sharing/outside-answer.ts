import { DomainError } from "@/lib/errors/domain-error";

type Found = { type: string; bytes: Uint8Array | string } | null;

/** Nobody keeps a copy: what is taken back is gone with the next request. */
const headers = {
  "cache-control": "no-store",
  "x-robots-tag": "noindex, nofollow",
  "cross-origin-resource-policy": "cross-origin",
};

/** For strangers: what was found as bytes, else one answer for all that is not there. */
export async function outsideAnswer(find: () => Promise<Found>): Promise<Response> {
  try {
    const found = await find();
    if (!found) return new Response("There is nothing here.", { status: 404, headers });
    const { type, bytes } = found;
    const body = typeof bytes === "string" ? bytes : new Uint8Array(bytes);
    return new Response(body, { headers: { ...headers, "content-type": type } });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const busy = error.code === "too_many";
    return new Response(
      busy ? "Too much at once. Try again in a moment." : "There is nothing here.",
      {
        status: busy ? 503 : 404,
        headers: busy ? { ...headers, "retry-after": "5" } : headers,
      },
    );
  }
}
