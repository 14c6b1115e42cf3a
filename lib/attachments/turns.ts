import { DomainError } from "@/lib/errors/domain-error";

/** Each holds an upload in memory while it waits. */
const mostWaiting = 8;

type Line = { waiting: number; last: Promise<unknown> };
const key = Symbol.for("parapet.images");
type Holder = { [key]?: Line };

/** Bundles of one process share the line, as they share the processors. */
function line(): Line {
  const holder = globalThis as Holder;
  holder[key] ??= { waiting: 0, last: Promise.resolve() };
  return holder[key];
}

/**
 * One image is decoded at a time, so that however many come at once, the site keeps a processor
 * and its memory for everybody else.
 * @throws DomainError too_many when the line is long.
 */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const here = line();
  if (here.waiting >= mostWaiting)
    throw new DomainError(
      "too_many",
      "Many images are being read just now. Yours stays here; try again in a moment.",
    );
  here.waiting += 1;
  const mine = here.last.then(work);
  here.last = mine.catch(() => undefined);
  try {
    return await mine;
  } finally {
    here.waiting -= 1;
  }
}
