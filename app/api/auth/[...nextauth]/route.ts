import { serveAuth } from "@/lib/auth/route";

export const GET = serveAuth;
export const POST = serveAuth;
