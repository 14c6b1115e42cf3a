import { createHash } from "node:crypto";
import pg from "pg";
import { pool } from "./client";
import { Prisma } from "./generated/client";

export type Sql = Prisma.Sql;
/** Parts of a statement, to be put together; values never become text of it. */
export const { sql, join, empty, raw } = Prisma;

/** A whole number as text of the statement: of a limit that is a value no plan can be kept. */
export const literal = (number: number): Sql => raw(String(Math.trunc(number)));

/** For a pattern of LIKE: its own signs stand for themselves. */
export const verbatim = (text: string): string => text.replace(/[\\%_]/g, "\\$&");

/**
 * The rows of one statement, straight from the driver, which takes a quarter of the time of the
 * client's own raw query. For reading outside of transactions. Moments come as `Date`, days and
 * 64-bit numbers as text, and an enum as text where the statement says `::text`.
 */
export const select = <Row>(strings: TemplateStringsArray, ...values: unknown[]): Promise<Row[]> =>
  rowsOf<Row>(sql(strings, ...values));

/**
 * The same for a statement that is asked at every turn and whose best plan does not hang on its
 * values: the database keeps the plan.
 */
export const selectOften = <Row>(
  strings: TemplateStringsArray,
  ...values: unknown[]
): Promise<Row[]> => {
  const statement = sql(strings, ...values);
  return rowsOf<Row>(statement, nameOf(statement.text));
};

async function rowsOf<Row>({ text, values }: Sql, name?: string): Promise<Row[]> {
  const { rows } = await pool().query({ text, values, types, ...(name && { name }) });
  return rows as Row[];
}

const names = new Map<string, string>();

/**
 * A name made from the text, for several bundles use the same connections. A kept plan belongs to
 * a connection: behind a pooler somebody else has that one next time.
 */
function nameOf(text: string): string | undefined {
  if (!leadsToTheServerItself(pool().options.connectionString)) return undefined;
  const known = names.get(text) ?? createHash("sha256").update(text).digest("base64url");
  names.set(text, known);
  return known;
}

/** A unix socket, as that of our own database, has no pooler behind it. */
const leadsToTheServerItself = (url = ""): boolean => /[?&]host=(%2F|\/)/i.test(url);

const date = 1082;

/** A day stays the text "2026-03-14": the driver would make it a midnight of this machine's zone. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    oid === date && format !== "binary"
      ? (text: string) => text
      : pg.types.getTypeParser(oid, format),
};
