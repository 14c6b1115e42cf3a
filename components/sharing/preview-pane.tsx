import type { ReactNode, Ref } from "react";

type Props = { pane: Ref<HTMLElement>; children: ReactNode };

/** The stranger's view, in a window of its own that follows what is worked on. */
export function PreviewPane({ pane, children }: Props) {
  return (
    <div className="lg:sticky lg:top-[76px]">
      <h2 className="mb-2 text-[20px]">As a stranger sees it</h2>
      <section
        ref={pane}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
        tabIndex={0}
        aria-label="As a stranger sees it"
        className="overflow-y-auto rounded-card border border-line-strong bg-paper px-4 py-6 shadow-card sm:px-7 lg:h-[calc(100dvh-8.5rem)]"
      >
        {children}
      </section>
    </div>
  );
}

/** Brings the same thing into sight there: the section, and in it the piece with that number. */
export function followThere(pane: HTMLElement | null, section: string, nth: number): void {
  if (!pane || pane.clientHeight === 0) return;
  const there = pane.querySelector<HTMLElement>(`[data-part="${section}"]`);
  const piece = there?.querySelectorAll<HTMLElement>("[data-piece]")[nth] ?? there;
  const top = piece
    ? pane.scrollTop + piece.getBoundingClientRect().top - pane.getBoundingClientRect().top
    : 0;
  // Never the page itself, whose text is being worked on.
  pane.scrollTo({ top: Math.max(0, top - 40), behavior: "smooth" });
}
