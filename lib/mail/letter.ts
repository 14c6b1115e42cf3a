/** A letter before it is written: words and paths, no markup. Every text may hold anything. */
export type LetterLine = {
  text: string;
  /** A path of ours: "/actions/…". */
  href?: string | undefined;
  note?: string | undefined;
};

export type LetterBlock = { heading?: string | undefined; lines: LetterLine[] };

export type NewLetter = {
  subject: string;
  /** What a list of letters shows beside the subject. */
  preheader: string;
  /** A paragraph before everything else. */
  opening?: string | undefined;
  blocks: LetterBlock[];
  /** Small, at the end: why it came, and how it stops coming. */
  footer: LetterLine[];
};

export type WrittenLetter = { subject: string; text: string; html: string };
