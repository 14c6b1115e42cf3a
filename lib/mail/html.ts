/** Markup that was written by us. Only `html` makes it, and whatever is put into it is escaped. */
export class Html {
  constructor(readonly markup: string) {}
}

const signs: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Every text and number between the pieces is escaped; markup of ours stays as it is. */
export function html(pieces: TemplateStringsArray, ...values: (Html | string | number)[]): Html {
  const written = pieces.map((piece, at) => piece + (at < values.length ? shown(values[at]) : ""));
  return new Html(written.join(""));
}

function shown(value: Html | string | number | undefined): string {
  if (value instanceof Html) return value.markup;
  return String(value).replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);
}

export const joined = (parts: Html[]): Html => new Html(parts.map(({ markup }) => markup).join(""));

const serif = "font-family:Georgia,'Times New Roman',serif";
const sans = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

const style = (declarations: string): Html => html`style="${new Html(declarations)}"`;

/** Mail programs read styles on the elements themselves; the colours are those of the light theme. */
export const styles = {
  body: style(`margin:0;padding:0;background:#faf8f4;color:#1f1c18;${sans}`),
  hidden: style("display:none;max-height:0;overflow:hidden;opacity:0;font-size:1px"),
  outer: style("background:#faf8f4"),
  margin: style("padding:24px 12px 40px"),
  column: style("max-width:600px"),
  head: style("padding:0 8px 16px"),
  name: style(`padding-left:10px;color:#1f1c18;${serif};font-size:19px;line-height:19px`),
  stone: style("background:#285e61;font-size:0;line-height:0"),
  gap: style("font-size:0;line-height:0"),
  card: style(
    "background:#ffffff;color:#1f1c18;border:1px solid #e5dfd4;border-radius:10px;padding:8px 24px 20px",
  ),
  opening: style(`margin:16px 0 0;color:#1f1c18;${serif};font-size:17px;line-height:26px`),
  heading: style(
    `margin:24px 0 4px;color:#1f1c18;${serif};font-size:20px;line-height:26px;font-weight:500`,
  ),
  item: style("padding:12px 0;border-top:1px solid #e5dfd4"),
  line: style(
    `margin:0;color:#1f1c18;${serif};font-size:17px;line-height:25px;overflow-wrap:anywhere`,
  ),
  link: style("color:#285e61;text-decoration:underline;text-underline-offset:2px"),
  note: style(`margin:3px 0 0;color:#6a6358;${sans};font-size:14px;line-height:20px`),
  foot: style("padding:18px 8px 0"),
  small: style(`margin:0 0 6px;color:#6a6358;${sans};font-size:13px;line-height:19px`),
  quietLink: style("color:#6a6358;text-decoration:underline"),
};

/** Where a mail program has a dark theme and reads rules, the colours of ours. */
export const darkStyles = html`<style>
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .paper { background: #161412 !important; }
  .surface { background: #1e1b18 !important; }
  .ink { color: #ece6dc !important; }
  .muted, .muted .accent { color: #a89f92 !important; }
  .line { border-color: #322d27 !important; }
  .accent { color: #86c0bb !important; }
  .stone { background: #86c0bb !important; }
}
</style>`;
