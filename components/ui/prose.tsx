import { renderMarkdown } from "@/lib/markdown/render";

/** Markdown that people wrote. The one place where HTML is set, and it is sanitised there. */
export function Prose({ text, className = "" }: { text: string; className?: string }) {
  return (
    <div
      className={`prose ${className}`}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: renderMarkdown sanitises
      dangerouslySetInnerHTML={{ __html: renderMarkdown(text) }}
    />
  );
}
