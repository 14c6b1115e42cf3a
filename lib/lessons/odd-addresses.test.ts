import { expect, test } from "vitest";
import { SummaryOf } from "@/lib/reminders/schema";
import { apiFor } from "@/lib/testing/api";
import { build } from "@/lib/testing/build";
import { ReadAllLessons, UndoReadAllLessons } from "./reading-schema";

const keyOf = (parts: unknown) => Buffer.from(JSON.stringify(parts)).toString("base64url");
const id = "01980000-0000-7000-8000-000000000000";

test("a forged page address is refused with a sentence, whatever day it names", async () => {
  const api = await apiFor(await build.actor());
  const forged = [
    keyOf(["0000-01-01T00:00:00Z", id]),
    keyOf(["2026-02-30T00:00:00Z", id]),
    keyOf([id, id]),
    keyOf({}),
    keyOf(null),
    "AAAA",
  ];
  for (const list of ["/lessons", "/lessons/matrix", "/action-items?status=verified"])
    for (const after of forged) {
      const at = `${list}${list.includes("?") ? "&" : "?"}after=${after}`;
      const { status, body } = await api("GET", at);
      expect([at, status, body.detail]).toEqual([at, 422, expect.stringMatching(/first page/)]);
    }
});

test("the first and the last day of the calendar narrow the matrix like any other", async () => {
  const api = await apiFor(await build.actor());
  for (const day of ["0001-01-01", "9999-12-31"])
    for (const query of [`from=${day}`, `until=${day}`, `from=${day}&until=${day}`])
      expect((await api("GET", `/lessons/matrix?${query}`)).status).toBe(200);
});

test("moments and weeks before the calendar begins are refused before anything is looked for", () => {
  for (const moment of ["0000-01-01T00:00:00Z", "0001-01-01T00:00:00+23:59"]) {
    expect(ReadAllLessons.safeParse({ upTo: moment }).success).toBe(false);
    expect(UndoReadAllLessons.safeParse({ setAt: moment }).success).toBe(false);
  }
  expect(SummaryOf.safeParse({ upTo: "0001-01-05" }).success).toBe(false);
  expect(SummaryOf.safeParse({ upTo: "0001-01-08" }).success).toBe(true);
});
