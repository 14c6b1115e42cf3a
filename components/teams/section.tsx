import type { ReactNode } from "react";

type Props = { title: string; lede?: ReactNode; id?: string; children: ReactNode };

/** One matter of a settings page. */
export function Section({ title, lede, id, children }: Props) {
  return (
    <section id={id} aria-label={title} className="border-line border-t py-7">
      <h2 className="text-[22px]">{title}</h2>
      {lede && <p className="mt-1 max-w-prose text-muted">{lede}</p>}
      <div className="mt-4">{children}</div>
    </section>
  );
}
