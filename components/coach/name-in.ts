const noName = new Set([
  ..."I We You He She They It The A An Our My Your His Her Their Its This That These Those".split(
    " ",
  ),
  ..."One Someone Somebody Nobody Everyone Everybody Anyone Anybody No Some Each Every".split(" "),
  ..."When While After Before Because Since If As On In At By For With Then But And So".split(" "),
]);

/** What looks like a name where the words begin: "Alex DB" in "Alex DB forgot its leader". */
export function nameIn(quote: string): string | null {
  const [found] = /^\p{Lu}[\p{L}\p{N}_-]*(?: \p{Lu}[\p{L}\p{N}_-]*){0,3}/u.exec(quote) ?? [];
  if (!found || noName.has(found.split(" ")[0] ?? "")) return null;
  return found;
}
