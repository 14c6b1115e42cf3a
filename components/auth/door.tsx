import type { ReactNode } from "react";
import { Mark } from "@/components/shell/mark";

type Props = { title: string; lede?: ReactNode; children?: ReactNode };

/** The calm room before the house: one question, centred, with the mark above it. */
export function Door({ title, lede, children }: Props) {
  return (
    <main
      id="content"
      className="mx-auto flex min-h-dvh w-full max-w-[27rem] flex-col justify-center px-5 py-12"
    >
      <p className="mb-8 flex items-center gap-2.5 font-serif text-[19px]">
        <Mark />
        Parapet
      </p>
      <h1 className="text-[31px] leading-tight">{title}</h1>
      {lede && <p className="mt-2 text-[15px] text-muted">{lede}</p>}
      <div className="mt-7">{children}</div>
    </main>
  );
}
