/** In characters. */
export const longestQuestion = 1_000;
export const longestAnswer = 20_000;
export const longestQuotation = 5_000;

/** Whys in one pasted outline; a page that shows so many is slow to read anyway. */
export const mostPasted = 300;
