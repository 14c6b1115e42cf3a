type What = "due" | "lapsed" | "revived" | "retired" | "left";

type Told = { what: What; statement: string; team: string };

/** What became of a practice, in a sentence. */
export function newsInWords({ what, statement, team }: Told): string {
  const rule = `“${statement}”`;
  if (what === "due") return `The check of ${rule} is due at ${team}.`;
  if (what === "lapsed") return `${rule} has lapsed at ${team}.`;
  if (what === "revived") return `${rule} is alive again at ${team}.`;
  if (what === "retired") return `${rule} was retired on purpose at ${team}.`;
  return `${team} stopped following ${rule}.`;
}
