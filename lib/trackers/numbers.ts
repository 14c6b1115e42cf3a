/** "#12", "12" or "acme/shop#12" as the number, unless it names another project. */
export function numberIn(written: string, project: string): string | null {
  const [, named = "", number] = /^(?:([^\s#]*)#)?(\d{1,10})$/.exec(written) ?? [];
  if (!number) return null;
  return named && named.toLowerCase() !== project.toLowerCase() ? null : number;
}
