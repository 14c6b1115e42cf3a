/**
 * The one path that may be posted to from anywhere. Mail programs unsubscribe there for their reader
 * (RFC 8058): without a cookie, by an address that we signed for this one thing.
 */
export const isOneClick = (method: string, pathname: string): boolean =>
  method === "POST" && /^\/api\/unsubscribe\/[^/]+$/.test(pathname);
