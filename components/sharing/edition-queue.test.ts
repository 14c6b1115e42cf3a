import { describe, expect, it } from "vitest";
import type { Box } from "@/lib/attachments/encoding";
import type { Failure, FormState } from "@/lib/http/form-state";
import { type EditionSaved, type EditionView, Strikes } from "@/lib/sharing/schema";
import { EditionQueue } from "./edition-queue";
import { keep, strikeEverywhere, strikeInPicture, takeBack } from "./striking";

const none = Strikes.parse({});
const drawn = (parts: Partial<EditionView> = {}): EditionView => ({
  ...{ slug: "a-slug", chosen: true, title: "A title", strikes: none, expiresOn: null },
  ...{ indexed: false, listed: false, putOutAt: null, putOutBy: null, withdrawnAt: null },
  ...{ isOut: false, version: 1, ...parts },
});

type Answer = FormState<EditionSaved> | (() => FormState<EditionSaved>);
const refused = (parts: Partial<Failure>): Failure => ({
  ...{ status: "failed", code: "invalid", message: "No.", fields: {}, values: {}, ...parts },
});
const words = ({ words: struck }: Strikes) => struck.map((entry) => entry.words);

/** A server that answers as told, and else takes what it is given. */
function screen(...answers: Answer[]) {
  const asked: Record<string, unknown>[] = [];
  const said: string[] = [];
  let shown = none;
  let version = 1;
  const queue = new EditionQueue(drawn(), {
    ask: async (change) => {
      asked.push(change);
      const answer = answers.shift();
      if (answer) return typeof answer === "function" ? answer() : answer;
      version += 1;
      return { status: "done", result: { version } };
    },
    show: (strikes) => {
      shown = strikes;
    },
    tell: (sentence, setting) => said.push(`${setting ?? "strikes"}: ${sentence}`),
  });
  const sent = () => asked.map(({ version: _, base: __, ...change }) => Object.keys(change));
  return { queue, asked, said, sent, shown: () => shown };
}

const strike = (text: string) => (now: Strikes) => strikeEverywhere(now, text);

describe("what is done in the editor", () => {
  it("moves one box, and leaves what somebody else drew in the same picture meanwhile", async () => {
    const picture = "01980000-0000-7000-8000-0000000000ff";
    const [mine, theirs] = [10, 50].map((x) => ({ x, y: 0, width: 5, height: 5 })) as [Box, Box];
    const { queue, shown } = screen(
      { status: "done", result: { version: 2 } },
      refused({
        ...{ code: "conflict", version: 3 },
        current: {
          strikes: strikeInPicture(
            strikeInPicture(none, picture, null, mine),
            picture,
            null,
            theirs,
          ),
        },
      }),
    );
    queue.add((now) => strikeInPicture(now, picture, null, mine));
    await queue.save();
    queue.add((now) => strikeInPicture(now, picture, mine, { ...mine, x: 20 }));
    await queue.save();
    expect(shown().boxes.map(({ x }) => x)).toEqual([50, 20]);
    expect(strikeInPicture(shown(), picture, theirs, null).boxes.map(({ x }) => x)).toEqual([20]);
  });

  it("is saved whatever becomes of the settings beside it", async () => {
    const { queue, said, sent, asked, shown } = screen(
      { status: "done", result: { version: 2 } },
      refused({ message: "Another edition has that address." }),
    );
    queue.wish({ slug: "taken", listed: true });
    queue.add(strike("acme"));
    await queue.save();
    expect(sent()).toEqual([["strikes"], ["slug"], ["listed"]]);
    expect(asked[0]).toMatchObject({ strikes: { words: [{ words: "acme" }] } });
    expect(said).toEqual(["slug: Another edition has that address."]);
    expect(words(shown())).toEqual(["acme"]);
    expect(queue.waits).toBe(false);
  });

  it("is saved also when it was done while a setting was being refused", async () => {
    const { queue, sent } = screen(() => {
      queue.add(strike("acme"));
      return refused({});
    });
    queue.wish({ slug: "taken" });
    await queue.save();
    expect(sent()).toEqual([["slug"], ["strikes"]]);
    expect(queue.waits).toBe(false);
  });

  it("is joined with what somebody else did meanwhile", async () => {
    const theirs = strikeEverywhere(keep(none, "kept"), "theirs");
    const { queue, asked, said, shown } = screen(
      refused({ code: "conflict", version: 7, current: { strikes: theirs } }),
    );
    queue.add(strike("mine"));
    await queue.save();
    expect(asked[1]).toMatchObject({ version: 7 });
    expect(words(shown())).toEqual(["theirs", "mine"]);
    expect(shown().kept).toEqual(["kept"]);
    expect(said).toEqual([]);
  });

  it("takes back what was meant, not what stands at its place by now", async () => {
    const { queue, shown } = screen();
    queue.takeOver(drawn({ strikes: strikeEverywhere(none, "mine") }));
    queue.add((now) => takeBack(now, { by: "words", index: 0, instead: "" }));
    const theirs = strikeEverywhere(strikeEverywhere(none, "theirs"), "mine");
    queue.takeOver(drawn({ strikes: theirs, version: 2 }));
    expect(words(shown())).toEqual(["theirs"]);
  });

  it("waits for the next change where the server does not answer", async () => {
    const { queue, said, shown } = screen(() => {
      throw new Error("offline");
    });
    queue.add(strike("one"));
    await queue.save();
    expect(said).toEqual([expect.stringContaining("does not answer")]);
    expect(queue.waits).toBe(true);
    queue.takeOver(drawn({ version: 2 }));
    queue.add(strike("two"));
    await queue.save();
    expect(words(shown())).toEqual(["one", "two"]);
    expect(queue.waits).toBe(false);
  });

  it("loses only the strike that cannot be saved", async () => {
    const { queue, said, shown } = screen(refused({ message: "Too long." }));
    queue.add(strike("fine"));
    queue.add(strike("too long"));
    await queue.save();
    expect(said).toEqual(["strikes: Too long."]);
    expect(words(shown())).toEqual(["fine"]);
  });

  it("gives up asking where others are always faster, and keeps what it has", async () => {
    const always = Array.from({ length: 9 }, () => refused({ code: "conflict", version: 3 }));
    const { queue, asked, said } = screen(...always);
    queue.add(strike("acme"));
    await queue.save();
    expect(asked.length).toBe(5);
    expect(said).toEqual(["strikes: No."]);
    expect(queue.waits).toBe(true);
  });

  it("says a title back that somebody else was faster with", async () => {
    const { queue, said, asked } = screen(refused({ code: "conflict", version: 4 }));
    queue.wish({ title: "Mine" });
    await queue.save();
    expect(asked[0]).toMatchObject({ title: "Mine", base: { title: "A title" } });
    expect(said).toEqual([expect.stringContaining("“Mine”")]);
  });
});
