import { expect, it } from "vitest";
import { addOwnWord } from "@/lib/coach/commands";
import { apiFor } from "@/lib/testing/api";
import { build } from "@/lib/testing/build";

const at = "/language/check";
const actor = await build.actor();
const api = await apiFor(actor);

it("tells what would be asked about a text, with offsets in it as JavaScript counts them", async () => {
  const text = "🔥🔥 Before that, Marta forgot to run the migration.";
  const { status, body } = await api("POST", at, { text });
  expect(status).toBe(200);
  const [finding] = body.findings;
  expect(Object.keys(finding).sort()).toEqual([
    "end",
    "quote",
    "rule",
    "start",
    "suggestions",
    "why",
  ]);
  expect(finding.rule).toBe("person-at-fault");
  expect(text.slice(finding.start, finding.end)).toBe(finding.quote);
  expect(finding.quote).toContain("Marta");
});

it("asks of an action when it is done", async () => {
  const text = "Improve monitoring";
  const action = await api("POST", at, { text, field: "action" });
  expect(action.body.findings.map(({ rule }: { rule: string }) => rule)).toContain("vague-action");
  expect((await api("POST", at, { text, field: "prose" })).body).toEqual({ findings: [] });
});

it("says nothing about nothing, nor about a language that it does not know", async () => {
  expect((await api("POST", at, { text: "" })).body).toEqual({ findings: [] });
  const text = "Marta vergaß, die Migration auszuführen.";
  expect((await api("POST", at, { text })).body).toEqual({ findings: [] });
  const said = { text: "Marta forgot to run the migration.", language: "de-AT" };
  expect((await api("POST", at, said)).body).toEqual({ findings: [] });
});

it("knows the organisation's own names", async () => {
  const text = "Wilhelmina forgot its leader after the failover.";
  await addOwnWord(actor, { word: "wilhelmina" });
  expect((await api("POST", at, { text })).body).toEqual({ findings: [] });
});

it("answers a reader too, and nobody without a token", async () => {
  const reader = await apiFor(await build.actor({ role: "reader" }));
  expect((await reader("POST", at, { text: "All is well." })).status).toBe(200);
  expect((await (await apiFor(null))("POST", at, { text: "x" })).status).toBe(401);
});

it.each([
  ["no text", {}, "text"],
  ["a number for a text", { text: 3 }, "text"],
  ["a book", { text: "x".repeat(60_001) }, "text"],
  ["a kind of text that there is not", { text: "x", field: "poem" }, "field"],
])("refuses %s with a sentence", async (_what, given, field) => {
  const { status, body } = await api("POST", at, given);
  expect(status).toBe(422);
  expect(body.fields[field]).toMatch(/\.$/);
});
