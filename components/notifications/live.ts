import type { LiveState } from "@/lib/notifications/queries";
import { leaseKey, releaseLease, takeLease } from "./lease";

/** What is so now, and by the server's clock since when. */
export type Live = LiveState & { at: number };

let latest: Live | null = null;
const watchers = new Set<() => void>();

/** For `useSyncExternalStore`. */
export const live = {
  read: () => latest,
  watch: (told: () => void) => {
    watchers.add(told);
    return () => void watchers.delete(told);
  },
};

const tickMs = 4_000;
const pauseMs = 60_000;
const longestPauseMs = 15 * 60_000;

/**
 * Listens for one person: through the one stream of this browser, be it in this tab or another. On
 * HTTP/1.1 a browser opens six connections to a server over all of its tabs, and a stream holds one.
 * Returns what ends it.
 */
export function joinLive(person: string): () => void {
  const tab = crypto.getRandomValues(new Uint32Array(2)).join("-");
  const channel = new BroadcastChannel(leaseKey);
  let source: EventSource | null = null;
  let [pausedTo, pauses, over] = [0, 0, false];

  const take = (state: Live) => {
    if (state.person !== person || (latest?.person === person && latest.at > state.at)) return;
    latest = state;
    for (const told of watchers) told();
  };
  const close = () => {
    source?.close();
    source = null;
  };
  const pause = () => {
    close();
    pausedTo = Date.now() + Math.min(pauseMs * 2 ** pauses, longestPauseMs);
    pauses += 1;
  };
  const open = () => {
    if (source || over || Date.now() < pausedTo) return;
    source = new EventSource("/api/live");
    source.onmessage = ({ data, lastEventId }) => {
      pauses = 0;
      const state = { ...(JSON.parse(data) as LiveState), at: Number(lastEventId) };
      take(state);
      channel.postMessage(state);
    };
    source.addEventListener("elsewhere", pause);
    source.addEventListener("over", () => {
      over = true;
      close();
    });
    // While it comes back by itself it is "connecting"; refused, it is closed.
    source.onerror = () => {
      if (source?.readyState === EventSource.CLOSED) pause();
    };
  };
  const tick = () => {
    if (takeLease(storage(), tab, Date.now(), document.hidden)) open();
    else close();
  };
  const leave = () => {
    close();
    releaseLease(storage(), tab);
  };

  channel.onmessage = ({ data }: MessageEvent<Live>) => take(data);
  const taken = ({ key }: StorageEvent) => key === leaseKey && tick();
  const timer = setInterval(tick, tickMs);
  addEventListener("storage", taken);
  addEventListener("pagehide", leave);
  addEventListener("pageshow", tick);
  document.addEventListener("visibilitychange", tick);
  tick();
  return () => {
    clearInterval(timer);
    removeEventListener("storage", taken);
    removeEventListener("pagehide", leave);
    removeEventListener("pageshow", tick);
    document.removeEventListener("visibilitychange", tick);
    leave();
    channel.close();
  };
}

const nothing = { getItem: () => null, setItem: () => {}, removeItem: () => {} };

/** A browser may forbid even to ask for it. */
function storage(): Pick<Storage, "getItem" | "setItem" | "removeItem"> {
  try {
    return localStorage;
  } catch {
    return nothing;
  }
}
