/** Five lines on a page. */
export const noteLimit = 600;
