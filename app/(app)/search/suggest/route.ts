import { answerTyping } from "@/lib/search/suggest-route";

export const dynamic = "force-dynamic";

export const GET = (request: Request): Promise<Response> => answerTyping(request);
