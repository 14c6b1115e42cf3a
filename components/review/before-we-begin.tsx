/**
 * What everybody agrees on before the talk: the thought of Norman Kerth's prime directive
 * ("Project Retrospectives", 2001), in our own words.
 */
export function BeforeWeBegin() {
  return (
    <section
      aria-label="Before you begin"
      className="mb-7 border-accent border-l-2 pl-4 font-serif text-[17px] leading-relaxed"
    >
      <p>
        Everybody who was there did what made sense to them, with what they could see, what they
        knew and the time they had. Whatever we find, we look for what made it make sense, and for
        what we can change.
      </p>
      <p className="mt-1 font-sans text-[13px] text-muted">Read it aloud before you begin.</p>
    </section>
  );
}
