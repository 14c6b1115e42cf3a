const nowhere = "http://parapet.invalid";

/**
 * Where to go after signing in: a path of ours, else home. Never another site.
 * @param own our origin, which next-auth writes before its paths
 */
export function returnPath(address: string | undefined, own = nowhere): string {
  const wanted = address?.startsWith(`${own}/`) ? address.slice(own.length) : address;
  if (!wanted?.startsWith("/") || !URL.canParse(wanted, nowhere)) return "/";
  const url = new URL(wanted, nowhere);
  // "//other.example" and "/\other.example" start with a slash and lead away all the same.
  if (url.origin !== nowhere) return "/";
  const path = `${url.pathname}${url.search}${url.hash}`;
  return /^\/(\/|sign-in|set-up|join\/|api\/)/.test(path) ? "/" : path;
}
