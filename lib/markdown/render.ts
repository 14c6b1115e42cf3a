import rehypeSanitize from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { schema } from "./allowed";
import { plainly } from "./plainly";

const pipeline = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype)
  .use(rehypeSanitize, schema)
  .use(rehypeStringify)
  .freeze();

/** Rendered texts are few and large beside requests: a small memory spares most of the work. */
const remembered = new Map<string, string>();
const memory = 2_000;
/** Above this a text is shown as it is: no reader wants it, and parsing would hold up others. */
const longestMarkdown = 200_000;

/**
 * Markdown as HTML that is safe to put in a page: raw HTML is left out, links go to http, https or
 * mail only, images of other hosts become links.
 */
export function renderMarkdown(text: string): string {
  if (text.length > longestMarkdown) return `<pre>${plainly(text)}</pre>`;
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const html = plain.test(text) ? `<p>${plainly(text)}</p>` : String(pipeline.processSync(text));
  if (remembered.size >= memory) remembered.delete(remembered.keys().next().value ?? "");
  remembered.set(text, html);
  return html;
}

/** One paragraph without any mark that Markdown knows; most of what people write is this. */
const plain =
  /^(?!\s|\d+[.)]\s|[-+=]+\s*$|[-+]\s)[^\n*_`[\]<>#|~\\&!@:]*(?::(?!\/\/)[^\n*_`[\]<>#|~\\&!@:]*)*$/;
