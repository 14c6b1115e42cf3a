/** A letter in a frame of our own page: its styles show, and nothing of it runs or is fetched. */
export const previewPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox";

export const isLetterPreview = (pathname: string): boolean =>
  /^\/settings\/letters\/[^/]+\/html$/.test(pathname);
