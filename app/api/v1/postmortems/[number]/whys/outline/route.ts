import { contract } from "@/lib/api/contract";
import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";
import { pasteOutline } from "@/lib/whys/pasting";
import { getOutline } from "@/lib/whys/queries";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: apiRoute(contract.getOutline, getOutline),
  POST: apiRoute(contract.pasteOutline, pasteOutline),
});
