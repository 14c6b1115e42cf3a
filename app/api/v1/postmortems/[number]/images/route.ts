import { contract } from "@/lib/api/contract";
import { addImage } from "@/lib/attachments/commands";
import { listImages } from "@/lib/attachments/queries";
import { apiRoute } from "@/lib/http/api-route";
import { methods } from "@/lib/http/methods";
import { whole } from "@/lib/http/paging";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: apiRoute(contract.listImages, whole(listImages)),
  POST: apiRoute(contract.addImage, addImage),
});
