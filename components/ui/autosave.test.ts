import { describe, expect, test } from "vitest";
import type { Failure, FormState } from "@/lib/http/form-state";
import {
  type Autosave,
  answered,
  bothOf,
  chosen,
  drawn,
  isWaiting,
  keptOf,
  opened,
  restored,
  sending,
  wrote,
} from "./autosave";

/** A row as the server has it, which judges a stale write as commands do. */
function aServer(text: string) {
  const row = { text, version: 1 };
  return {
    row,
    /** Somebody else saves. */
    write: (words: string) => Object.assign(row, { text: words, version: row.version + 1 }),
    answer: ({ sent, stored }: Autosave): FormState<{ version: number }> => {
      const isDisputed = row.version !== stored.version && row.text !== stored.text;
      if (isDisputed && row.text !== sent)
        return refused("conflict", { current: { text: row.text }, version: row.version });
      Object.assign(row, { text: sent?.trim(), version: row.version + 1 });
      return { status: "done", result: { ...row } };
    },
  };
}

const refused = (code: Failure["code"], more = {}): FormState<{ version: number }> => ({
  ...{ status: "failed", code, message: "Shorter, please.", fields: {}, values: {} },
  ...more,
});

type Server = ReturnType<typeof aServer>;

/** Everything that leaves a field sends: a pause, a blur, another step. */
function flushed(now: Autosave, server: Server): Autosave {
  const next = sending(now);
  return next === now ? now : answered(next, "text", server.answer(next));
}

const clash = () => {
  const server = aServer("before");
  const mine = wrote(opened("before", 1), "mine");
  server.write("Ben's");
  return { server, now: flushed(mine, server) };
};

describe("somebody else wrote in the same field", () => {
  test("typing on, leaving the field and walking on send nothing over their words", () => {
    const { server, now } = clash();
    const later = flushed(flushed(wrote(now, "mine, and more"), server), server);
    expect(server.row.text).toBe("Ben's");
    expect(later).toMatchObject({ written: "mine, and more", theirs: { text: "Ben's" } });
    expect(isWaiting(later)).toBe(true);
  });

  test("the words stay kept as what they started from, so that another visit asks as well", () => {
    const { server, now } = clash();
    const kept = keptOf(wrote(now, "mine, and more"));
    expect(kept).toEqual({ value: "mine, and more", base: "before", version: 1 });
    const again = restored(opened(server.row.text, server.row.version), kept ?? never());
    expect(flushed(again, server).theirs).toMatchObject({ text: "Ben's" });
    expect(server.row.text).toBe("Ben's");
  });

  test("what the writer chooses goes over what they have seen", () => {
    const { server, now } = clash();
    const settled = flushed(chosen(now, "both"), server);
    expect(server.row.text).toBe("both");
    expect(isWaiting(settled)).toBe(false);
  });

  test("to take theirs is sent once, so that whoever heard of the conflict hears its end", () => {
    const { server, now } = clash();
    const settled = chosen(now, "Ben's");
    expect(sending(settled).sent).toBe("Ben's");
    const rested = flushed(settled, server);
    expect(sending(rested)).toBe(rested);
    expect(keptOf(rested)).toBeNull();
  });

  test("what a third person wrote while the choice was open is asked about again", () => {
    const { server, now } = clash();
    server.write("Cleo's");
    const settled = flushed(chosen(now, "both"), server);
    expect(server.row.text).toBe("Cleo's");
    expect(settled).toMatchObject({ written: "both", theirs: { text: "Cleo's" } });
  });

  test("a page that is drawn again does not answer in the writer's place", () => {
    const { now } = clash();
    expect(drawn(now, "Ben's", 2)).toBe(now);
  });

  test("whoever arrived at the same words is asked nothing", () => {
    const sent = sending(wrote(opened("before", 1), "mine"));
    const typedOn = wrote(sent, "Ben's");
    const answer = refused("conflict", { current: { text: "Ben's" }, version: 2 });
    expect(isWaiting(answered(typedOn, "text", answer))).toBe(false);
  });
});

describe("words that an earlier visit left in the browser", () => {
  const kept = { value: "on a train", base: "before", version: 1 };

  test("go on where nobody wrote meanwhile", () => {
    const server = aServer("before");
    flushed(restored(opened("before", 1), kept), server);
    expect(server.row.text).toBe("on a train");
  });

  test("are not put over what somebody wrote meanwhile, though the page is fresh", () => {
    const server = aServer("before");
    const { text, version } = server.write("Ben's");
    const now = flushed(restored(opened(text, version), kept), server);
    expect(server.row.text).toBe("Ben's");
    expect(now.theirs).toMatchObject({ text: "Ben's" });
  });

  test("are done with where they had arrived after all", () => {
    const now = opened("on a train", 2);
    expect(restored(now, kept)).toBe(now);
    expect(keptOf(now)).toBeNull();
  });

  test("are not taken for saved by a page that shows only its own guess", () => {
    expect(keptOf(restored(opened("on a train", 1), kept))).toEqual(kept);
  });
});

describe("a server that trims", () => {
  test("one writer is never asked about their own words, and nothing moves under them", () => {
    const server = aServer("");
    const paused = flushed(wrote(opened("", 1), "Checkout is "), server);
    expect(paused.written).toBe("Checkout is ");
    // Another field of the row was saved since.
    server.row.version += 1;
    const redrawn = drawn(paused, "Checkout is", server.row.version - 1);
    expect(redrawn.written).toBe("Checkout is ");
    const later = flushed(wrote(redrawn, "Checkout is down"), server);
    expect(server.row.text).toBe("Checkout is down");
    expect(later.theirs).toBeNull();
    expect(sending(later)).toBe(later);
  });
});

describe("late and missing answers", () => {
  test("what was typed while the answer was on its way is sent next, from what the server has", () => {
    const server = aServer("");
    const typedOn = wrote(sending(wrote(opened("", 1), "one")), "one two");
    expect(sending(typedOn)).toBe(typedOn);
    const heard = answered(typedOn, "text", server.answer(typedOn));
    expect(keptOf(heard)).toEqual({ value: "one two", base: "one", version: 2 });
    expect(flushed(heard, server).stored.text).toBe("one two");
  });

  test.each([
    ["silence", refused("unanswered")],
    ["too many at once, where there is nothing to choose from", refused("conflict")],
  ])("%s is said and tried again; the words stay kept", (_what, answer) => {
    const now = answered(sending(wrote(opened("", 1), "mine")), "text", answer);
    expect(now).toMatchObject({ tryAgain: true, theirs: null, written: "mine" });
    expect(now.problem).toContain("Not saved yet");
    expect(keptOf(now)).toEqual({ value: "mine", base: "", version: 1 });
    expect(sending(now).sent).toBe("mine");
  });

  test("a refusal is said in its own words and waits for the writer", () => {
    const now = answered(sending(wrote(opened("", 1), "mine")), "text", refused("invalid"));
    expect(now).toMatchObject({ problem: "Shorter, please.", tryAgain: false });
    expect(isWaiting(now)).toBe(true);
  });
});

describe("an untouched field", () => {
  test("follows what others wrote", () => {
    expect(drawn(opened("before", 1), "Ben's", 2).written).toBe("Ben's");
  });

  test("does not go back to what an older drawing shows", () => {
    const now = opened("new", 3);
    expect(drawn(now, "old", 2)).toBe(now);
  });
});

describe("both texts in one", () => {
  const theirs = (text: string, isList = false) => ({ text, isList, version: 2 });

  test("are paragraphs where there is room, and one line where there is one", () => {
    expect(bothOf(theirs("Theirs."), "Mine.", true)).toBe("Theirs.\n\nMine.");
    expect(bothOf(theirs("Theirs."), "Mine.", false)).toBe("Theirs. Mine.");
    expect(bothOf(theirs(""), "Mine.", true)).toBe("Mine.");
  });

  test("of names with commas are all the names, each once", () => {
    expect(bothOf(theirs("a, b", true), "b, c", false)).toBe("a, b, c");
    const answer = refused("conflict", { current: { services: ["a", "b"] }, version: 2 });
    const now = answered(sending(wrote(opened("", 1), "c")), "services", answer);
    expect(now.theirs).toEqual({ text: "a, b", isList: true, version: 2 });
  });
});

function never(): never {
  throw new Error("Nothing was kept");
}
