import { dayInWords } from "@/lib/dates/clock";
import { picturesIn } from "@/lib/sharing/pictures";
import type { EditionEditorView, EditionView } from "@/lib/sharing/schema";

type Wish = Pick<EditionView, "expiresOn" | "indexed" | "listed">;
type Site = { hasIndex: boolean };

/**
 * What putting it out does, in one sentence: who reads it, until when, and who finds it.
 * @param hasIndex whether the organisation shows a list of what is public.
 */
export function whatHappens(wish: Wish, { hasIndex }: Site): string {
  const until = wish.expiresOn
    ? `until the end of ${dayInWords(wish.expiresOn)}`
    : "until you withdraw it";
  const found = [
    wish.listed && hasIndex ? "it stands in your public list and its feed" : null,
    wish.indexed ? "search engines may show it" : "search engines are asked to stay away",
  ].filter(Boolean);
  return `Once it is out, whoever has the address can read the preview, without signing in, ${until}; ${found.join(", and ")}.`;
}

/** "14 strikes, 2 people as roles, 1 picture." What the strangers do not get. */
export function tally({ edition, preview, inside }: EditionEditorView): string {
  const strikes = edition?.strikes;
  if (!strikes) return "";
  const pictures = picturesIn(preview);
  const boxes = pictures.reduce((sum, picture) => sum + (picture.boxes ?? []).length, 0);
  const left = inside.filter(({ out }) => out).length;
  const parts = [
    counted(strikes.words.length + strikes.spans.length, "strike", "strikes"),
    counted(strikes.roles.length, "person as a role", "people as roles"),
    counted(left, "part left out", "parts left out"),
    counted(pictures.length, "picture let out", "pictures let out"),
    counted(boxes, "box in pictures", "boxes in pictures"),
  ];
  return parts.filter(Boolean).join(" · ");
}

/** Of pictures that go out as they are, what nobody but a person can know; else nothing. */
export function unread({ preview }: Pick<EditionEditorView, "preview">): string {
  const whole = picturesIn(preview).filter(({ boxes = [] }) => boxes.length === 0).length;
  if (whole === 0) return "";
  return whole === 1
    ? "A picture goes out with nothing struck in it. Parapet reads no words in pictures."
    : `${whole} pictures go out with nothing struck in them. Parapet reads no words in pictures.`;
}

const counted = (count: number, one: string, many: string): string | null =>
  count === 0 ? null : `${count} ${count === 1 ? one : many}`;

/** How it stands with the outside at this moment. */
export function standing({ edition, changes, isPublished }: EditionEditorView): string {
  if (!isPublished) return "Only a published postmortem can have a public edition.";
  if (!edition) return "Nothing of it is public.";
  if (edition.withdrawnAt) {
    return `Withdrawn on ${dayInWords(edition.withdrawnAt.slice(0, 10))}. Nobody outside can read it.`;
  }
  if (!edition.putOutAt) return "Being prepared. Nobody outside can read it.";
  if (!edition.isOut) return "It has come to its last day. Nobody outside can read it.";
  const since = `Public since ${dayInWords(edition.putOutAt.slice(0, 10))}`;
  const by = edition.putOutBy ? `, put out by ${edition.putOutBy}` : "";
  const changed = changes.length > 0 ? " The preview is not yet what they read." : "";
  return `${since}${by}.${changed}`;
}
