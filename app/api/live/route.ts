import { serveLive } from "@/lib/live/route";
import { getLiveState } from "@/lib/notifications/queries";

export const dynamic = "force-dynamic";

export const GET = serveLive(getLiveState);

/** Else the framework would answer with a stream that nobody reads. */
export const HEAD = (): Response => new Response(null, { status: 405, headers: { allow: "GET" } });
