import { problem } from "@/lib/http/problem";

const nothingHere = async (request: Request): Promise<Response> =>
  problem(
    404,
    `There is nothing at ${new URL(request.url).pathname}. /api/v1/openapi.json lists what there is.`,
  );

export {
  nothingHere as DELETE,
  nothingHere as GET,
  nothingHere as OPTIONS,
  nothingHere as PATCH,
  nothingHere as POST,
  nothingHere as PUT,
};
