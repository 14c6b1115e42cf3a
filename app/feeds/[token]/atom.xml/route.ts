import { answerFeed } from "@/lib/feeds/answer";

export async function GET(request: Request, { params }: RouteContext<"/feeds/[token]/atom.xml">) {
  return answerFeed(request, (await params).token, "atom");
}
