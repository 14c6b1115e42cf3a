const DONE_MARK = /^(?:\[[xX]\]|✅|☑️?|✔️?|:white_check_mark:)\s*/u;
const OPEN_MARK = /^\[\s?\]\s*/;
const DONE_WORDS =
  /\((?:all )?done\b|(?<!\b(?:be|get|not) )(?<![a-z])done in\b|\balready (?:been )?(?:do(?:ne)?|fixed|implemented)\b|\b(?:has|have) been done\b|^done\b|\bDONE[.!]?$/im;
const OWNER_AT_END = /\s*`?@([\w-]{1,40})`?\s*(?:\[[a-z]{3,20}\])?$/i;
const NAME_AT_END = /\s\[([A-Z][a-z]+(?: [A-Z][a-z]+)?)\]$/;

/** The item without its check box or mark, and whether that or its words say that it is done. */
export function withoutMark(text: string): { text: string; done: boolean } {
  const bare = text.replace(DONE_MARK, "").replace(OPEN_MARK, "");
  return { text: bare, done: DONE_MARK.test(text) || /^~~.*~~$/s.test(bare.trim()) };
}

/** Whether the words say that this was done ("(DONE)", "done in …", "has been done"). */
export function saysDone(text: string): boolean {
  return DONE_WORDS.test(text);
}

/** Whether a heading says that all below it was done: "Immediate Actions (Completed)". */
export function headingSaysDone(heading: string): boolean {
  return (
    /\((?:completed?|done|finished)\b/i.test(heading) || /^(?:completed|finished)\b/i.test(heading)
  );
}

/** Who is named at the end: `@handle` or `[Rick]`. */
export function ownerIn(text: string): string | undefined {
  const end = text.slice(-120);
  return OWNER_AT_END.exec(end)?.[1] ?? NAME_AT_END.exec(end)?.[1];
}

/** Whether a paragraph in a section of actions asks or answers without proposing anything. */
export function proposesNothing(text: string, listed: boolean): boolean {
  const bare = text.trim();
  if (/^(?:Q|A|Question|Answer):/.test(bare)) return true;
  if (listed) return false;
  return /:$/.test(bare) || /^No[,.]\s/.test(bare) || /^[^.!?]{1,200}\?$/.test(bare);
}

/** A title without the handle at its end, which is the action's owner. */
export function withoutOwner(title: string): string {
  const bare = title.replace(/\s+`?@[\w-]{1,40}`?$/, "");
  return bare === "" ? title : bare;
}
