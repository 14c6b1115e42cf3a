/** "#Feature Flags" and "feature-flags" are one tag. */
export function normalTag(written: string): string {
  return written
    .normalize("NFC")
    .toLowerCase()
    .replace(/^[\s#]+|\s+$/g, "")
    .replace(/\s+/g, "-");
}

export const normalTags = (written: string[]): string[] => [
  ...new Set(written.map(normalTag).filter(Boolean)),
];

/** A line with commas between them. */
export const tagsOf = (line: string): string[] => normalTags(line.split(","));
