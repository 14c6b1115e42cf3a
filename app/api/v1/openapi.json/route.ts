import { contract, views } from "@/lib/api/contract";
import { methods } from "@/lib/http/methods";
import { describeApi } from "@/lib/http/openapi";
import { version } from "@/package.json";

/** Open to everybody: a description holds no secret, and tools read it without a token. */
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: async () => Response.json(describeApi(contract, views, version)),
});
