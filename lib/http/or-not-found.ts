import { notFound } from "next/navigation";
import { DomainError } from "@/lib/errors/domain-error";

/** For pages: what is out of reach is a page that is not there. */
export async function orNotFound<T>(query: Promise<T>): Promise<T> {
  try {
    return await query;
  } catch (error) {
    if (error instanceof DomainError && error.code === "not_found") notFound();
    throw error;
  }
}
