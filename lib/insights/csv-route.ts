import { z } from "zod";
import { getActor } from "@/lib/auth/session";
import { actorFromToken } from "@/lib/auth/token";
import { DomainError } from "@/lib/errors/domain-error";
import { problem } from "@/lib/http/problem";
import { readQuery } from "@/lib/http/query";
import { csvName, figureCsv } from "./csv";
import { InsightFilter } from "./schema";
import { findScope } from "./scope";
import { figures } from "./table";

const Figure = z.enum(figures);

/** One figure of /insights as a file. */
export async function serveInsightsCsv(request: Request): Promise<Response> {
  const actor = (await actorFromToken(request)) ?? (await getActor());
  if (!actor) return problem(401, "You are signed out. Sign in, and take the file then.");
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const figure = Figure.safeParse(query.figure);
  if (!figure.success)
    return problem(404, `There is no such figure. Choose from ${figures.join(", ")}.`);
  try {
    const scope = await findScope(actor, readQuery(InsightFilter, query));
    return new Response(await figureCsv(actor, scope, figure.data), {
      headers: {
        "content-type": "text/csv; charset=utf-8; header=present",
        "content-disposition": attachment(csvName(scope, figure.data)),
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
      },
    });
  } catch (error) {
    if (error instanceof DomainError && error.code === "not_found")
      return problem(404, error.message);
    throw error;
  }
}

/** A header holds no letters but Latin ones (RFC 6266). */
const attachment = (name: string): string =>
  `attachment; filename="${name.replace(/[^ -~]/g, "_")}"; filename*=UTF-8''${encodeURIComponent(name)}`;
