"use client";

import { useRouter } from "next/navigation";
import {
  createContext,
  type ReactNode,
  startTransition,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
} from "react";
import type { ClockView, EventView } from "@/lib/timeline/schema";
import { eventsOf, type KnownEvents, knownFrom, withNews } from "./known-events";
import { type Commands, useCommands } from "./use-commands";
import { type Unsaved, useUnsaved } from "./use-unsaved";

export type Shown = {
  number: number;
  zone: string;
  events: readonly EventView[];
  clocks: readonly ClockView[];
  /** Words that no server has yet, by event. */
  unsaved: ReadonlyMap<string, Unsaved>;
};

const ShownContext = createContext<Shown | null>(null);
const CommandsContext = createContext<Commands | null>(null);

/** What changes with every event; whoever reads it is drawn again. */
export const useShown = (): Shown => there(useContext(ShownContext));
/** What can be done; it never changes. */
export const useBoard = (): Commands => there(useContext(CommandsContext));

function there<T>(given: T | null): T {
  if (given === null) throw new Error("There is no timeline around this");
  return given;
}

type Props = Omit<Shown, "unsaved"> & { children: ReactNode };

// Going back in the browser shows what the server once drew; what was changed since is kept here.
const remembered = new WeakMap<readonly EventView[], KnownEvents>();

/** The timeline being written: its events, and what is done to them, for all that stands around. */
export function TimelineBoard({ number, zone, events: given, clocks, children }: Props) {
  const [known, tell] = useReducer(
    withNews,
    given,
    (drawn) => remembered.get(drawn) ?? knownFrom(drawn),
  );
  const source = useRef(given);
  useEffect(() => {
    if (source.current !== given) tell({ type: "drawn", given });
    source.current = given;
  }, [given]);
  useEffect(() => {
    remembered.set(source.current, known);
  }, [known]);

  const events = useMemo(() => eventsOf(known), [known]);
  const [said, say] = useSaid();
  const { unsaved, note } = useUnsaved(given, zone);
  const commands = useCommands({ number, tell, say, note });
  useRedrawing(events, known.drawings);
  const shown = useMemo(
    () => ({ number, zone, events, clocks, unsaved }),
    [number, zone, events, clocks, unsaved],
  );
  return (
    <CommandsContext value={commands}>
      <ShownContext value={shown}>{children}</ShownContext>
      <p role="status" className="sr-only">
        {said}
      </p>
    </CommandsContext>
  );
}

/** What screen readers are told. The same words twice are two messages. */
function useSaid(): [string, (message: string) => void] {
  const [said, setSaid] = useState("");
  const say = useCallback(
    (message: string) => setSaid((was) => (was === message ? `${message}\u00a0` : message)),
    [],
  );
  return [said, say];
}

/**
 * Has the page drawn again where a change reaches further than its event: whether the step has begun,
 * where unknown times lie, and who leads the accounts of a moment.
 */
function useRedrawing(events: readonly EventView[], drawings: number): void {
  const router = useRouter();
  const leans = events.some(({ precision, beside }) => precision === "unknown" || beside !== null);
  const places = leans ? events.map(({ id, at, end }) => `${id}${at}${end}`).join() : "";
  const shape = `${events.length > 0} ${places}`;
  const before = useRef({ shape, drawings });
  useEffect(() => {
    const was = before.current;
    before.current = { shape, drawings };
    if (was.shape !== shape && was.drawings === drawings) startTransition(() => router.refresh());
  }, [router, shape, drawings]);
}
