import { getActor } from "@/lib/auth/session";
import { DomainError } from "@/lib/errors/domain-error";
import { readJson } from "@/lib/http/body";
import { problem, problemOf } from "@/lib/http/problem";
import { readInput } from "@/lib/http/read-input";
import { sameOrigin } from "@/lib/http/same-origin";
import { checkFields } from "./queries";
import { FieldsCheck } from "./schema";

type Context = { params: Promise<Record<string, string>> };

/**
 * Remarks for the fields of a page of ours. No server action: a browser runs these one after the
 * other, and words would wait to be saved behind a question about them; this one can be called off.
 */
export async function answerRemarks(request: Request, context: Context): Promise<Response> {
  try {
    if (!sameOrigin(request.headers)) return problem(403, "This came from another site.");
    const actor = await getActor();
    if (!actor) return problem(401, "You are signed out. Sign in in another tab.");
    const given = { ...(await readJson(request)), ...(await context.params) };
    const answer = await checkFields(actor, readInput(FieldsCheck, given));
    return Response.json(answer, { headers: { "cache-control": "no-store" } });
  } catch (error) {
    if (error instanceof DomainError) return problemOf(error);
    throw error;
  }
}
