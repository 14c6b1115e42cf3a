import type { TextLine } from "@/lib/timeline/text-lines";

/** The block of keys at the head of a document: its lines and the plain values in it. */
export type FrontMatter = {
  lines: TextLine[];
  values: Map<string, { value: string; line: TextLine }>;
};

const LONGEST = 200;

/** Reads YAML (`---`) or TOML (`+++`) front matter; only simple `key: value` lines get a value. */
export function frontMatterOf(lines: readonly TextLine[]): FrontMatter | undefined {
  const mark = lines[0]?.raw.trimEnd();
  if (mark !== "---" && mark !== "+++") return undefined;
  const end = lines.findIndex(({ raw }, at) => at > 0 && at < LONGEST && raw.trimEnd() === mark);
  if (end < 0) return undefined;
  const values: FrontMatter["values"] = new Map();
  for (const line of lines.slice(1, end)) {
    const [, key, value] = /^([A-Za-z_]{1,40})\s*[:=]\s*(\S.*)$/.exec(line.raw) ?? [];
    if (key && value) values.set(key.toLowerCase(), { value: unquoted(value.trim()), line });
  }
  return { lines: lines.slice(0, end + 1), values };
}

function unquoted(value: string): string {
  const inside = /^(["'])(.*)\1$/.exec(value)?.[2];
  return inside ?? value;
}
