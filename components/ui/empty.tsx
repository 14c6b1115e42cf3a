import type { ReactNode } from "react";

type Props = { title: string; children: ReactNode; action?: ReactNode };

/** An empty state teaches: what belongs here, one example, one button. */
export function Empty({ title, children, action }: Props) {
  return (
    <div className="rounded-card border border-line-strong border-dashed px-6 py-8">
      <p className="font-serif text-[20px]">{title}</p>
      <div className="mt-1 max-w-prose text-muted">{children}</div>
      {action && <div className="mt-4">{action}</div>}
    </div>
  );
}
