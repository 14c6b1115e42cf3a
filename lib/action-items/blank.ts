/** Signs that take room or none and show nothing, beside those that Unicode calls so. */
const unseen = "\\u115f\\u1160\\u2800\\u3164\\uffa0";
const seen = new RegExp(`[^\\p{Z}\\p{C}\\p{M}${unseen}]`, "u");

/** Whether a text shows a reader nothing: a proof or a reason of such signs would be none. */
export const isBlank = (text: string): boolean => !seen.test(text);
