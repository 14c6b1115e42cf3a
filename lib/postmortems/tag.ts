/** "#Feature Flags" and "feature-flags" are one tag. */
export function normalTag(written: string): string {
  return written
    .normalize("NFC")
    .toLowerCase()
    .replace(/^[\s#]+|\s+$/g, "")
    .replace(/\s+/g, "-");
}
