import { DomainError } from "@/lib/errors/domain-error";
import { unsubscribe } from "@/lib/mail/unsubscribe";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ token: string }> };

/** For people whose mail program opens the address instead: a page that asks first. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { token } = await params;
  return new Response(null, {
    status: 303,
    headers: { location: `/unsubscribe/${encodeURIComponent(token)}` },
  });
}

/** For mail programs: one click, without a cookie and without a page to follow (RFC 8058). */
export async function POST(_request: Request, { params }: Context): Promise<Response> {
  const { token } = await params;
  try {
    await unsubscribe({ token });
    return said(200, "No more emails of this kind.");
  } catch (error) {
    if (error instanceof DomainError) return said(404, "This link is not valid.");
    throw error;
  }
}

const said = (status: number, sentence: string): Response =>
  new Response(`${sentence}\n`, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });
