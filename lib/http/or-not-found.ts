import { notFound } from "next/navigation";
import { DomainError, type ErrorCode } from "@/lib/errors/domain-error";

const absent = new Set<ErrorCode>(["not_found", "invalid"]);

/** For pages: what is out of reach, or asked for by a broken address, is a page that is not there. */
export async function orNotFound<T>(query: Promise<T>): Promise<T> {
  try {
    return await query;
  } catch (error) {
    if (error instanceof DomainError && absent.has(error.code)) notFound();
    throw error;
  }
}
