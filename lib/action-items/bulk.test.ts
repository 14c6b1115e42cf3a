import { expect, test } from "vitest";
import { build } from "@/lib/testing/build";
import { changeActions } from "./bulk";
import { commitToAction, proveAction } from "./commands";
import { getAction } from "./queries";
import { ActionsChange } from "./schema";

test("many change at once, of several postmortems; one that is refused takes nothing from the others", async () => {
  const ana = await build.actor();
  const promise = async (by = ana, stage: "draft" | "published" = "published") => {
    const { number } = await build.postmortem(by, { stage });
    return { number, id: (await commitToAction(by, { number, title: "Alert" })).id };
  };
  const [one, two] = [await promise(), await promise()];
  const stranger = await build.actor();
  const [foreign, hidden] = [await promise(stranger), await promise(stranger, "draft")];
  const done = await promise();
  await proveAction(ana, { ...done, note: "Run 5521" });
  const { slug: layer } = await build.layer();
  const change = { dueOn: "2026-12-24", type: "detect", layer, owner: ana.userId } as const;
  const { items } = await changeActions(ana, {
    items: [one, foreign, hidden, done, two],
    ...change,
    status: "in_progress",
  });
  expect(items.map(({ refused }) => refused?.code ?? null)).toEqual([
    null,
    "forbidden",
    "not_found",
    "invalid",
    null,
  ]);
  for (const item of [one, two])
    expect(await getAction(ana, item)).toMatchObject({
      status: "in_progress",
      dueOn: "2026-12-24",
      type: "detect",
      layer,
      ownerUser: { id: ana.userId },
    });
  expect(await getAction(ana, done)).toMatchObject({ status: "done", type: null });
  expect(JSON.stringify(items)).not.toContain("stack");
});

test("a status that needs a proof or a reason is refused for each by itself", async () => {
  const ana = await build.actor();
  const { number } = await build.postmortem(ana);
  const { id } = await commitToAction(ana, { number, title: "Alert" });
  for (const status of ["done", "verified", "wont_do"] as const) {
    const { items } = await changeActions(ana, { items: [{ number, id }], status });
    expect(items).toMatchObject([{ action: null, refused: { code: "invalid" } }]);
  }
});

test("a form's empty choice takes away, what is left out stays, and a hundred are the most", () => {
  const at = { number: 1, id: "01980000-0000-7000-8000-000000000001" };
  expect(ActionsChange.parse({ items: [at], owner: "", type: "" })).toEqual({
    items: [at],
    owner: null,
    type: null,
  });
  expect(ActionsChange.safeParse({ items: [] }).success).toBe(false);
  expect(ActionsChange.safeParse({ items: Array(101).fill(at) }).success).toBe(false);
});
