import { dayInWords } from "@/lib/dates/clock";
import { picturesIn } from "@/lib/sharing/pictures";
import type { EditionEditorView, EditionView } from "@/lib/sharing/schema";

type Wish = Pick<EditionView, "expiresOn" | "indexed" | "listed">;
type Site = { hasIndex: boolean };

/**
 * What making it public does, in one sentence: who reads it, until when, and who finds it.
 * @param hasIndex whether the organisation shows a list of what is public.
 */
export function whatHappens(wish: Wish, { hasIndex }: Site): string {
  const until = wish.expiresOn
    ? `until the end of ${dayInWords(wish.expiresOn)}`
    : "until you withdraw it";
  const found = [
    wish.listed && hasIndex ? "it is in your public list and its feed" : null,
    wish.indexed ? "search engines may show it" : "search engines are asked to stay away",
  ].filter(Boolean);
  return `Once it is public, whoever has the address can read the preview, without signing in, ${until}; ${found.join(", and ")}.`;
}

/**
 * "14 strikes · 2 parts hidden · 1 picture shown". Of the preview: "public" is only what strangers can
 * read at this moment.
 */
export function tally({ edition, preview, inside }: EditionEditorView): string {
  const strikes = edition?.strikes;
  if (!strikes) return "";
  const pictures = picturesIn(preview);
  const boxes = pictures.reduce((sum, picture) => sum + (picture.boxes ?? []).length, 0);
  const hidden = inside.filter(({ out }) => out).length;
  const parts = [
    counted(strikes.words.length + strikes.spans.length, "strike", "strikes"),
    counted(strikes.roles.length, "person as a role", "people as roles"),
    counted(hidden, "part hidden", "parts hidden"),
    counted(pictures.length, "picture shown", "pictures shown"),
    counted(boxes, "box in pictures", "boxes in pictures"),
  ];
  const said = parts.filter(Boolean).join(" · ");
  return said && `In the preview: ${said}`;
}

/** Of pictures that are shown as they are, what nobody but a person can know; else nothing. */
export function unread({ preview }: Pick<EditionEditorView, "preview">): string {
  const whole = picturesIn(preview).filter(({ boxes = [] }) => boxes.length === 0).length;
  if (whole === 0) return "";
  return whole === 1
    ? "1 picture is shown with nothing struck in it. Parapet reads no words in pictures."
    : `${whole} pictures are shown with nothing struck in them. Parapet reads no words in pictures.`;
}

const counted = (count: number, one: string, many: string): string | null =>
  count === 0 ? null : `${count} ${count === 1 ? one : many}`;

/**
 * How it stands with the outside at this moment.
 * @param today in UTC, as last days are.
 */
export function standing(view: Standing, today: string): string {
  const { edition, differs, isPublished } = view;
  if (!isPublished) return "Only a published postmortem can have a public edition.";
  if (!edition) return "Nothing of it is public.";
  const { putOutAt, putOutBy, withdrawnAt, expiresOn, isOut } = edition;
  if (withdrawnAt)
    return `Withdrawn on ${dayInWords(withdrawnAt.slice(0, 10))}. Nobody outside can read it.`;
  if (!putOutAt) return "Being prepared. Nobody outside can read it.";
  if (!isOut && expiresOn && expiresOn < today)
    return `Its last day was ${dayInWords(expiresOn)}. Nobody outside can read it.`;
  if (!isOut)
    return "Nobody outside can read it: its postmortem was published again since. Make the edition public again.";
  const since = `Public since ${dayInWords(putOutAt.slice(0, 10))}`;
  const by = putOutBy ? `, published by ${putOutBy}` : "";
  return `${since}${by}.${differs ? " The preview is not yet what strangers read." : ""}`;
}

type Standing = Pick<EditionEditorView, "edition" | "differs" | "isPublished">;
