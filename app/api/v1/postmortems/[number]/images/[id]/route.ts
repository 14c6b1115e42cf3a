import { contract } from "@/lib/api/contract";
import { captionImage } from "@/lib/attachments/commands";
import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PATCH: apiRoute(contract.captionImage, captionImage),
});
