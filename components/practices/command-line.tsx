type Props = { label: string; children: string };

/** Text for a terminal, broken where it must so that nothing of it has to be scrolled to. */
export const CommandLine = ({ label, children }: Props) => (
  <section
    aria-label={label}
    className="mt-1.5 rounded-small border border-line bg-sunken px-3 py-2"
  >
    <pre className="whitespace-pre-wrap font-mono text-[12.5px] leading-relaxed [overflow-wrap:anywhere]">
      {children}
    </pre>
  </section>
);
