import { serveDescription } from "@/lib/api/description";
import { methods } from "@/lib/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ GET: serveDescription });
