import { readCalendar } from "@/lib/calendar/queries";

/** The address is the key: whoever has it reads the dates, and nothing else. */
export async function GET(_request: Request, { params }: RouteContext<"/calendar/[token]">) {
  const { token } = await params;
  const dates = await readCalendar(token.replace(/\.ics$/, ""));
  if (dates === null)
    return new Response("There is no calendar at this address, or not any more.\n", {
      status: 404,
      headers: { "content-type": "text/plain; charset=utf-8" },
    });
  return new Response(dates, {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "cache-control": "private, no-store",
      "x-robots-tag": "noindex",
    },
  });
}
