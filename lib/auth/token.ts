import type { Actor } from "./actor";
import { lookUpActor } from "./lookup";
import { fingerprint } from "./secrets";

/** The second gate: `Authorization: Bearer …`. A cookie is no way into the API. */
export async function actorFromToken(request: Request): Promise<Actor | null> {
  const [scheme, token] = (request.headers.get("authorization") ?? "").split(" ");
  if (scheme?.toLowerCase() !== "bearer" || !token) return null;
  return lookUpActor({ tokenHash: fingerprint(token) });
}
