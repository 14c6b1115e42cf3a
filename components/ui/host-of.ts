/** What a link is called by where it has no words of its own. */
export const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url);
