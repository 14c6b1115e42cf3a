/**
 * The first question that a title suggests. It is only a start: people write titles as sentences
 * ("Checkout returned errors") and as names ("Checkout outage"), and this reads well with both.
 */
export function firstQuestion(title: string): string {
  const plain = title.trim().replace(/[.?!\s]+$/, "");
  if (/^(why|how|what)\b/i.test(plain)) return `${plain}?`;
  return `Why did this happen: ${lowerFirst(plain)}?`;
}

/** Leaves names and abbreviations as they are. */
const lowerFirst = (text: string): string =>
  /^(A|An|The|Some|Every|All|One|Two|Three|For|No|Most|Many)\b/.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
