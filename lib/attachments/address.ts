/** Where a browser with a session, or a client with a token, reads the image's bytes. */
export const imageAddress = (number: number, id: string): string =>
  `/postmortems/${number}/images/${id}`;
