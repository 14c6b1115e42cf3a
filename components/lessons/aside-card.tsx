import type { ReactNode } from "react";

export function AsideCard({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="rounded-card border border-line bg-surface px-4 py-3.5 shadow-card">
      <h2 className="mb-1 text-[16px]">{title}</h2>
      {children}
    </section>
  );
}
