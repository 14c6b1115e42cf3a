/** What has no id, and stays where it is, is told apart by its place. */
export const numbered = <T>(items: readonly T[]): { key: string; item: T }[] =>
  items.map((item, place) => ({ key: String(place), item }));
