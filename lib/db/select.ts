import pg from "pg";
import { pool } from "./client";
import { Prisma } from "./generated/client";

export type Sql = Prisma.Sql;
/** Parts of a statement, to be put together; values never become text of it. */
export const { sql, join, empty, raw } = Prisma;

const date = 1082;

/** A day stays the text "2026-03-14": the driver would make it a midnight of this machine's zone. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    oid === date && format !== "binary"
      ? (text: string) => text
      : pg.types.getTypeParser(oid, format),
};

/**
 * The rows of one statement, straight from the driver, which takes a quarter of the time of the
 * client's own raw query. For reading outside of transactions. Moments come as `Date`, days and
 * 64-bit numbers as text, and an enum as text where the statement says `::text`.
 */
export async function select<Row>(strings: TemplateStringsArray, ...values: unknown[]) {
  const { text, values: given } = sql(strings, ...values);
  const { rows } = await pool().query({ text, values: given, types });
  return rows as Row[];
}
