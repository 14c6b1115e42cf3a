import { randomUUID } from "node:crypto";
import { databaseAnswers } from "@/lib/db/health";
import { isCrowded, isCutOff } from "@/lib/db/out-of-reach";
import { DomainError } from "@/lib/errors/domain-error";
import { problem, problemOf } from "./problem";

/** What a route handler answers where its work threw: a refusal, "not now", or an error of ours. */
export async function answerTo(error: unknown): Promise<Response> {
  if (error instanceof DomainError) return problemOf(error);
  if (isCrowded(error)) return crowded();
  if (isCutOff(error) || !(await databaseAnswers())) return away();
  const requestId = randomUUID();
  console.error(`Request ${requestId} broke.`, error);
  return problem(
    500,
    `Something broke on our side. It is written down as ${requestId}; tell your administrator.`,
    { requestId },
  );
}

const away = () =>
  problem(503, "The database is away. Try again in a moment.", {}, { "retry-after": "5" });

const crowded = () =>
  problem(503, "Too many ask at this moment. Try again in a moment.", {}, { "retry-after": "2" });
