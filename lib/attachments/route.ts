import type { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { getActor } from "@/lib/auth/session";
import { actorFromToken } from "@/lib/auth/token";
import { DomainError, notFound } from "@/lib/errors/domain-error";
import { readBytes } from "@/lib/http/body";
import { problem, problemOf } from "@/lib/http/problem";
import { sameOrigin } from "@/lib/http/same-origin";
import { imagePolicy } from "@/lib/http/security-headers";
import { ByItem, ByNumber } from "@/lib/postmortems/schema";
import { addImage } from "./commands";
import { mostBytes, tooLarge } from "./limits";
import { getImage } from "./queries";

type Context = { params: Promise<Record<string, string>> };

/** The bytes of one image, for a signed-in browser or a client with a token. */
export async function serveImage(request: Request, context: Context): Promise<Response> {
  return answering(async () => {
    const actor = (await actorFromToken(request)) ?? (await getActor());
    if (!actor) return unknown();
    const asked = await addressed(ByItem, context);
    const { sha256, bytes } = await getImage(actor, asked, knownTo(request));
    if (!bytes) return new Response(null, { status: 304, headers: validity(sha256) });
    return new Response(new Uint8Array(bytes), {
      headers: { ...validity(sha256), ...harmless(asked.number) },
    });
  });
}

const knownTo = (request: Request): string =>
  /"([0-9a-f]{64})"/.exec(request.headers.get("if-none-match") ?? "")?.[1] ?? "";

/** A browser keeps it and asks each time whether it still may, so no copy outlives access. */
const validity = (sha256: string) => ({
  "cache-control": "private, no-cache",
  etag: `"${sha256}"`,
});

const harmless = (number: number) => ({
  "content-type": "image/webp",
  "content-disposition": `inline; filename="PM-${number}-image.webp"`,
  "content-security-policy": imagePolicy,
  "cross-origin-resource-policy": "same-origin",
  "x-content-type-options": "nosniff",
});

/**
 * Takes an upload's bare bytes from our own page. No server action: a browser runs these one after
 * the other, and words would wait to be saved behind a large image.
 */
export async function takeImage(request: Request, context: Context): Promise<Response> {
  return answering(async () => {
    if (!sameOrigin(request.headers))
      return problem(403, "This came from another site, so nothing was changed.");
    const actor = await getActor();
    if (!actor) return unknown();
    const { number } = await addressed(ByNumber, context);
    return Response.json(await taken(actor, number, request), {
      status: 201,
      headers: { "cache-control": "no-store" },
    });
  });
}

async function taken(actor: Actor, number: number, request: Request) {
  const bytes = await readBytes(request, mostBytes, tooLarge);
  return addImage(actor, { number, file: new Blob([bytes]) });
}

/** An address that cannot be read leads nowhere. */
async function addressed<S extends z.ZodObject>(schema: S, context: Context) {
  const read = schema.safeParse(await context.params);
  if (!read.success) throw notFound("that image");
  return read.data;
}

async function answering(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DomainError) return problemOf(error);
    throw error;
  }
}

const unknown = () =>
  problem(401, "You are signed out. Sign in in another tab; what you have here stays.");
