import { normalTag } from "@/lib/postmortems/tag";

export const normalTags = (written: string[]): string[] => [
  ...new Set(written.map(normalTag).filter(Boolean)),
];

/** A line with commas between them. */
export const tagsOf = (line: string): string[] => normalTags(line.split(","));
