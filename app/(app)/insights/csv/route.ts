import { serveInsightsCsv } from "@/lib/insights/csv-route";

export const dynamic = "force-dynamic";

export const GET = (request: Request): Promise<Response> => serveInsightsCsv(request);
