import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";
import { contract } from "@/lib/transfer/contract";
import { pasteOutline } from "@/lib/whys/pasting";
import { getOutline } from "@/lib/whys/queries";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: apiRoute(contract.getOutline, getOutline),
  POST: apiRoute(contract.pasteOutline, pasteOutline),
});
