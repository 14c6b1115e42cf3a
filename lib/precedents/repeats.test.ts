import { beforeEach, describe, expect, it } from "vitest";
import {
  acceptRisk,
  commitToAction,
  proveAction,
  startAction,
  verifyAction,
} from "@/lib/action-items/commands";
import { sayDuplicate } from "@/lib/action-items/duplicates";
import { listActions } from "@/lib/action-items/queries";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { build } from "@/lib/testing/build";
import { sayRepeat, unsayRepeat } from "./commands";
import { listRepeats } from "./queries";

let by: Actor;
let one: number;
let two: number;
let three: number;

beforeEach(async () => {
  by = await build.actor();
  const open = async () => (await build.postmortem(by)).number;
  [one, two, three] = [await open(), await open(), await open()];
});

const refused = (code: string) => ({ name: "DomainError", code });
const links = async (actor: Actor, number: number) => {
  const { before, again } = await listRepeats(actor, { number });
  return [before.map((other) => other.number), again.map((other) => other.number)];
};

describe("saying that it happened before", () => {
  it("links both ways, once, until somebody takes it back", async () => {
    await sayRepeat(by, { number: two, of: one });
    await sayRepeat(by, { number: two, of: one });
    expect(await links(by, two)).toEqual([[one], []]);
    expect(await links(by, one)).toEqual([[], [two]]);
    await unsayRepeat(by, { number: two, of: one });
    expect(await links(by, one)).toEqual([[], []]);
    await expect(unsayRepeat(by, { number: two, of: one })).rejects.toMatchObject(
      refused("not_found"),
    );
  });

  it("goes on in a chain, and closes no circle", async () => {
    await sayRepeat(by, { number: three, of: two });
    await sayRepeat(by, { number: two, of: one });
    expect(await links(by, two)).toEqual([[one], [three]]);
    for (const [number, of] of [
      [one, one],
      [one, two],
      [one, three],
    ] as const)
      await expect(sayRepeat(by, { number, of })).rejects.toMatchObject(refused("invalid"));
  });

  it("closes none either when both ends say so at once", async () => {
    const said = await Promise.allSettled([
      sayRepeat(by, { number: two, of: one }),
      sayRepeat(by, { number: one, of: two }),
    ]);
    expect(said.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("shows the other end to those alone who may see it", async () => {
    const stranger = await build.actor();
    const { number } = await build.postmortem(stranger, { stage: "published" });
    await expect(sayRepeat(stranger, { number, of: one })).rejects.toMatchObject(
      refused("not_found"),
    );
    await db.participant.create({
      data: {
        postmortemId: (await db.postmortem.findUniqueOrThrow({ where: { number: one } })).id,
        userId: stranger.userId ?? "",
      },
    });
    await sayRepeat(stranger, { number, of: one });
    expect(await links(stranger, number)).toEqual([[one], []]);
    expect(await links(await build.actor(), number)).toEqual([[], []]);
  });
});

describe("opening its action again", () => {
  const promise = async (owner?: string) =>
    (await commitToAction(by, { number: one, title: "Migrations in the pipeline", owner })).id;
  const standing = async (id: string) =>
    (await listActions(by, { number: one })).find((item) => item.id === id);

  it("makes no copy, and an undo settles it as it was, by whom and when", async () => {
    const colleague = await build.actor({ team: by.teams[0]?.id ?? "" });
    const [dropped, proved] = [await promise(), await promise()];
    await acceptRisk(colleague, { number: one, id: dropped, reason: "It was too dear." });
    await proveAction(colleague, { number: one, id: proved, note: "Run 7 shows it." });
    await verifyAction(by, { number: one, id: proved });
    const before = [await standing(dropped), await standing(proved)];
    await sayRepeat(by, { number: two, of: one, reopen: [dropped, proved] });
    expect(await standing(dropped)).toMatchObject({ status: "open", acceptedRisk: null });
    expect(await standing(proved)).toMatchObject({ status: "open", proof: null, verified: null });
    expect(await listActions(by, { number: two })).toEqual([]);
    await unsayRepeat(by, { number: two, of: one });
    const after = [await standing(dropped), await standing(proved)];
    const unversioned = (all: typeof after) => all.map((item) => ({ ...item, version: 0 }));
    expect(unversioned(after)).toEqual(unversioned(before));
  });

  it("leaves nothing silent that came to rely on it meanwhile", async () => {
    const [dropped, same] = [await promise(), await promise()];
    await acceptRisk(by, { number: one, id: dropped, reason: "It was too dear." });
    await sayRepeat(by, { number: two, of: one, reopen: [dropped] });
    await sayDuplicate(by, { number: one, id: same, of: { number: one, id: dropped } });
    await unsayRepeat(by, { number: two, of: one });
    expect(await standing(dropped)).toMatchObject({ status: "wont_do" });
    expect(await standing(same)).toMatchObject({ status: "open" });
  });

  it("can be asked for later, when the link is there already", async () => {
    const id = await promise();
    await acceptRisk(by, { number: one, id, reason: "It was too dear." });
    await sayRepeat(by, { number: two, of: one });
    await sayRepeat(by, { number: two, of: one, reopen: [id] });
    expect(await standing(id)).toMatchObject({ status: "open" });
  });

  it("leaves alone what somebody went on with since, and what another opened", async () => {
    const id = await promise();
    await acceptRisk(by, { number: one, id, reason: "It was too dear." });
    await sayRepeat(by, { number: two, of: one, reopen: [id] });
    await startAction(by, { number: one, id });
    await unsayRepeat(by, { number: two, of: one });
    expect(await standing(id)).toMatchObject({ status: "in_progress" });
    await acceptRisk(by, { number: one, id, reason: "Still too dear." });
    await sayRepeat(by, { number: two, of: one, reopen: [id] });
    await unsayRepeat(await build.actor({ team: by.teams[0]?.id ?? "" }), { number: two, of: one });
    expect(await standing(id)).toMatchObject({ status: "open" });
  });

  it("is for those who may, and else nothing is said at all", async () => {
    const other = await build.actor();
    const { number } = await build.postmortem(other);
    await db.postmortem.update({ where: { number: one }, data: { stage: "published" } });
    const [theirs, mine] = [await promise(), await promise(other.userId ?? "")];
    for (const id of [theirs, mine])
      await acceptRisk(by, { number: one, id, reason: "It was too dear." });
    await expect(sayRepeat(other, { number, of: one, reopen: [theirs] })).rejects.toMatchObject(
      refused("forbidden"),
    );
    expect(await links(other, number)).toEqual([[], []]);
    await sayRepeat(other, { number, of: one, reopen: [mine] });
    expect(await standing(mine)).toMatchObject({ status: "open" });
  });
});
