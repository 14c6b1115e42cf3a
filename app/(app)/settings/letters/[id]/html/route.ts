import { getActor } from "@/lib/auth/session";
import { DomainError } from "@/lib/errors/domain-error";
import { getLetterHtml } from "@/lib/notifications/letters-seen";
import { ById } from "@/lib/teams/schema";

type Context = { params: Promise<{ id: string }> };

/** A letter as mail programs show it, for a frame; `proxy.ts` lets nothing of it run. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const [actor, asked] = [await getActor(), ById.safeParse(await params)];
  if (!actor || !asked.success) return nothing();
  try {
    return answer(200, await getLetterHtml(actor, asked.data));
  } catch (error) {
    if (error instanceof DomainError) return nothing();
    throw error;
  }
}

const nothing = (): Response => answer(404, "<p>There is no such email.</p>");

const answer = (status: number, html: string): Response =>
  new Response(html, {
    status,
    headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" },
  });
