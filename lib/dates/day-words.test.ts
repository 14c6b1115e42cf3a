import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { dayWithWeekday } from "./day-words";

it("says a day as pages do, with the day of the week", () => {
  expect(dayWithWeekday("2026-11-19")).toBe("Thu 19 Nov 2026");
  expect(dayWithWeekday("2024-02-29")).toBe("Thu 29 Feb 2024");
  expect(dayWithWeekday("2026-01-04")).toBe("Sun 4 Jan 2026");
});

it("says nothing of what is no day, or a year that is being typed", () => {
  for (const typed of ["", "0002-11-19", "0202-11-19", "2026-13-01", "19 Nov 2026"])
    expect(dayWithWeekday(typed)).toBe("");
});

it("stands beneath every field for a day: none is made but by DayInput", () => {
  const root = path.resolve(import.meta.dirname, "../..");
  const bare = ["app", "components"].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".tsx"))
      .map((name) => `${folder}/${name}`)
      .filter((file) =>
        /<input\b[^>]*type="date"/s.test(readFileSync(path.join(root, file), "utf8")),
      ),
  );
  expect(bare).toEqual(["components/ui/day-input.tsx"]);
});
