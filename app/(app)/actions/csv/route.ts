import { serveActionsCsv } from "@/lib/action-items/csv-route";

export const dynamic = "force-dynamic";

export const GET = (request: Request): Promise<Response> => serveActionsCsv(request);
