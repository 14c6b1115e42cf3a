import type { Who } from "./who";

/** One line that asks on, fitted to who is named. */
export function whyOf(who: Who): string {
  if (who === "we")
    return "This says who slipped, even if it is us. What made it easy to miss, and what would have told us?";
  if (who === "nobody")
    return "This says what people did not do. Where would they have seen it, and how?";
  if (who === "people")
    return "This makes a group the answer. What did they see at that moment, and what was missing?";
  return "Anyone could have been there. What made it possible, and what would have told us?";
}
