/** The migrated database that is cloned for every test file. */
export const TEMPLATE = "template_parapet";

/** The same server and role, another database. */
export function inDatabase(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.toString();
}
