import type { EventView } from "./schema";

/** What a reader meets first: the starred events, or all of them where nobody starred any. */
export function storyOf<E extends Pick<EventView, "starred">>(events: readonly E[]): E[] {
  const starred = events.filter((event) => event.starred);
  return starred.length > 0 ? starred : [...events];
}
