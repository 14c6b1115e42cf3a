type Props = { label: string; children: string };

/** Text for machines. It can be scrolled by keyboard, for which it takes the focus. */
export function Code({ label, children }: Props) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key
      tabIndex={0}
      className="mt-2 max-h-96 overflow-auto rounded-card border border-line bg-sunken px-3.5 py-2.5"
    >
      <pre className="font-mono text-[12.5px] leading-relaxed">{children}</pre>
    </section>
  );
}
