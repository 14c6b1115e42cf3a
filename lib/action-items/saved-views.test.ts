import { expect, test } from "vitest";
import { build } from "@/lib/testing/build";
import { NewSavedView } from "./saved-view";
import { deleteView, listSavedViews, renameView, saveView } from "./saved-views";

const invalid = { name: "DomainError", code: "invalid" };

test("a view keeps what its address means, without its page and without what it does not know", async () => {
  const ana = await build.actor();
  const query = "team=search&status=open&due=late&after=abc&limit=3&evil=1&mine=&by=owner&as=list";
  const view = await saveView(ana, { name: "Search, late", query });
  expect(view.query).toBe("team=search&due=late&by=owner");
  expect(await listSavedViews(ana)).toEqual([view]);
  const board = await saveView(ana, { name: "Board", query: "as=board&by=owner" });
  expect(board.query).toBe("as=board");
});

test("a view is renamed and deleted, and may be saved again as it was", async () => {
  const ana = await build.actor();
  const { id } = await saveView(ana, { name: "One", query: "due=late" });
  await renameView(ana, { id, name: "Other" });
  expect((await listSavedViews(ana)).map(({ name }) => name)).toEqual(["Other"]);
  const gone = await deleteView(ana, { id });
  expect(await listSavedViews(ana)).toEqual([]);
  await saveView(ana, gone);
  expect(await listSavedViews(ana)).toMatchObject([{ name: "Other", query: "due=late" }]);
});

test("two views of one person never have one name, however many save at once", async () => {
  const ana = await build.actor();
  const saves = Array.from({ length: 5 }, () => saveView(ana, { name: "Same", query: "" }));
  const settled = await Promise.allSettled(saves);
  expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  for (const result of settled)
    if (result.status === "rejected") expect(result.reason).toMatchObject(invalid);
  const other = await saveView(ana, { name: "Other", query: "" });
  await expect(renameView(ana, { id: other.id, name: "Same" })).rejects.toMatchObject(invalid);
  await expect(renameView(ana, { id: other.id, name: "Other" })).resolves.toMatchObject({
    name: "Other",
  });
});

test("a view is its person's alone", async () => {
  const ana = await build.actor();
  const mo = await build.actor();
  const { id } = await saveView(ana, { name: "Mine", query: "" });
  expect(await listSavedViews(mo)).toEqual([]);
  const absent = { name: "DomainError", code: "not_found" };
  await expect(renameView(mo, { id, name: "Theirs" })).rejects.toMatchObject(absent);
  await expect(deleteView(mo, { id })).rejects.toMatchObject(absent);
  await expect(saveView(mo, { name: "Mine", query: "" })).resolves.toMatchObject({ name: "Mine" });
});

test("a name is one line of sixty characters at most", () => {
  expect(NewSavedView.safeParse({ name: " ", query: "" }).success).toBe(false);
  expect(NewSavedView.safeParse({ name: "a\nb", query: "" }).success).toBe(false);
  expect(NewSavedView.safeParse({ name: "a".repeat(61), query: "" }).success).toBe(false);
  expect(NewSavedView.parse({ name: " late ", query: "" }).name).toBe("late");
});

test("thirty views are enough", async () => {
  const ana = await build.actor();
  for (let at = 0; at < 30; at += 1) await saveView(ana, { name: `${at}`, query: "" });
  await expect(saveView(ana, { name: "one more", query: "" })).rejects.toMatchObject(invalid);
});
