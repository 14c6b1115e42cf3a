/** What is so now, as text; null once this browser may not ask any more. */
export type Sight = string | null;
export type Pace = { beatMs: number; unheardMs: number };

export type LiveStream = {
  person: string;
  body: ReadableStream<Uint8Array>;
  wake(): void;
  /** With a last word for the browser, or without one: then it comes back by itself. */
  end(word?: "over" | "elsewhere"): void;
};

type Wishes = {
  person: string;
  look: () => Promise<Sight>;
  signal: AbortSignal;
  /** Until it looks again without being woken. */
  waitMs: () => number;
  onEnd: () => void;
};

/** The database is away; what was said last stays. */
const unsure: unique symbol = Symbol();
/** Pieces that nobody takes: the browser is gone and its connection does not know. */
const stuckAt = -50;
/** Browsers come back apart from each other after a restart. */
const comeBackMs = () => 2_000 + Math.round(Math.random() * 4_000);

/** Server-sent events of one browser. Looks come one after another, however often it is woken;
 * an event's id says when it looked, by this server's clock. */
export function openLiveStream({ person, look, signal, waitMs, onEnd }: Wishes): LiveStream {
  const text = new TextEncoder();
  let controller: ReadableStreamDefaultController<Uint8Array>;
  let [ended, looking, again] = [false, false, false];
  let sent: Sight | undefined;
  let timer: NodeJS.Timeout | undefined;

  const say = (piece: string) => {
    if (ended) return;
    controller.enqueue(text.encode(`${piece}\n\n`));
    if ((controller.desiredSize ?? 0) < stuckAt) end();
  };
  const end: LiveStream["end"] = (word) => {
    if (word) say(`event: ${word}\ndata: {}`);
    if (ended) return;
    ended = true;
    clearTimeout(timer);
    signal.removeEventListener("abort", gone);
    try {
      controller.close();
    } catch {
      // The browser cancelled it, which closed it already.
    }
    onEnd();
  };
  const gone = () => end();

  const see = async () => {
    const at = Date.now();
    const now = await look().catch((): typeof unsure => unsure);
    if (now === unsure || now === sent) return;
    if (now === null) return end("over");
    say(`id: ${at}\ndata: ${now}`);
    sent = now;
  };
  const wake = () => {
    again = true;
    if (looking || ended) return;
    looking = true;
    clearTimeout(timer);
    void rounds();
  };
  const rounds = async () => {
    while (again && !ended) {
      again = false;
      await see();
    }
    looking = false;
    if (!ended) timer = setTimeout(beat, waitMs());
  };
  const beat = () => {
    say(": still here");
    wake();
  };

  const body = new ReadableStream<Uint8Array>({
    start(made) {
      controller = made;
    },
    cancel: gone,
  });
  signal.addEventListener("abort", gone);
  if (signal.aborted) queueMicrotask(gone);
  say(`retry: ${comeBackMs()}`);
  wake();
  return { person, body, wake, end };
}
