import { getActor } from "@/lib/auth/session";
import { badgeOf, lifeOf } from "@/lib/practices/badge";

/** Kept for five minutes, and by nobody in between where only the signed in may know. */
export async function GET(_request: Request, { params }: RouteContext<"/why/[slug]/badge.svg">) {
  const found = await lifeOf((await params).slug, (await getActor()) !== null);
  return new Response(badgeOf(found?.life ?? "unknown"), {
    status: found ? 200 : 404,
    headers: {
      "content-type": "image/svg+xml; charset=utf-8",
      "cache-control": found?.openToAll ? "public, max-age=300" : "private, max-age=300",
      vary: "cookie",
      "x-robots-tag": "noindex",
    },
  });
}
