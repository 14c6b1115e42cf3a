import { answerFeed } from "@/lib/feeds/answer";

export async function GET(request: Request, { params }: RouteContext<"/feeds/[token]/feed.json">) {
  return answerFeed(request, (await params).token, "json");
}
