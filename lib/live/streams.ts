import { type Listening, listen } from "./listening";
import { type LiveStream, openLiveStream, type Pace, type Sight } from "./stream";

const key = Symbol.for("parapet.live");
type Held = { streams: Set<LiveStream>; listening: Listening | undefined; closed: boolean };
type Holder = { [key]?: Held };

/** Of all bundles of this process. */
function held(): Held {
  const holder = globalThis as Holder;
  holder[key] ??= { streams: new Set(), listening: undefined, closed: false };
  return holder[key];
}

/** A browser has one for all of its tabs; a person has a few browsers. */
export const perPerson = 6;
const perProcess = 2_000;

/** The beat keeps proxies from hanging up and notices an ended session; unheard, it is all we have. */
const pace: Pace = { beatMs: 25_000, unheardMs: 5_000 };

/**
 * A stream of one browser: what `look` answers is sent at once and whenever it has changed. Ends
 * when the browser goes, when `look` answers null, or when the server stops. Null when there is no
 * room for another one.
 */
export function openStream(
  person: string,
  look: () => Promise<Sight>,
  signal: AbortSignal,
  { beatMs, unheardMs } = pace,
): ReadableStream<Uint8Array> | null {
  const { streams } = held();
  if (held().closed || streams.size >= perProcess) return null;
  makeRoom(person);
  held().listening ??= listen(wake);
  const stream: LiveStream = openLiveStream({
    person,
    look,
    signal,
    waitMs: () => (held().listening?.hears() ? beatMs : unheardMs),
    onEnd: () => leave(stream),
  });
  streams.add(stream);
  return stream.body;
}

/** The oldest goes: it may belong to a browser that fell asleep without a word. */
function makeRoom(person: string): void {
  const own = [...held().streams].filter((stream) => stream.person === person);
  for (const stream of own.slice(0, Math.max(0, own.length - perPerson + 1)))
    stream.end("elsewhere");
}

function leave(stream: LiveStream): void {
  const live = held();
  live.streams.delete(stream);
  if (live.streams.size > 0) return;
  live.listening?.end();
  live.listening = undefined;
}

function wake(people: readonly string[]): void {
  const meant = new Set(people);
  for (const stream of held().streams)
    if (meant.size === 0 || meant.has(stream.person)) stream.wake();
}

export const countStreams = (): number => held().streams.size;

/** For a server that stops: ends every stream, or they would hold it up, and opens no other. */
export function closeStreams(): void {
  held().closed = true;
  for (const stream of [...held().streams]) stream.end();
}
