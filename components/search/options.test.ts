import { describe, expect, it } from "vitest";
import type { Offer } from "@/lib/search/schema";
import { commandsFor, isCalled } from "./commands";
import { groupsOf, meantOf, placeOf } from "./options";

const own = { slug: "payments", name: "Payments" };
const commands = commandsFor([own]);

const offer = (titles: string[], teams: Offer["teams"] = []): Offer => ({
  items: titles.map((title, number) => ({
    ...{ kind: "postmortem", id: title, number, title, titleParts: [], meta: [] },
    href: `/postmortems/${number}`,
  })),
  suggestion: null,
  recent: [],
  teams,
});
const optionsOf = (q: string, answer: Offer | null) =>
  groupsOf(q, answer, commandsFor([own], answer?.teams)).flatMap(({ options }) => options);
const namesOf = (q: string, answer: Offer | null) => optionsOf(q, answer).map(({ name }) => name);

describe("a command", () => {
  it.each([
    ["new postmortem", "New postmortem"],
    ["new p", "New postmortem"],
    ["theme dark", "Theme: dark"],
    ["Settings", "Settings"],
    ["go to team pay", "Go to team Payments"],
  ])("whose name is typed (%s) stands before what was found", (typed, name) => {
    expect(namesOf(typed, offer(["A new postmortem of themes"]))[0]).toBe(name);
  });

  it.each(["new", "go", "set", "postmortem", "dark theme"])(
    "of which %s may be no name stands behind what was found",
    (typed) => {
      expect(commands.some((command) => isCalled(command, typed))).toBe(false);
      expect(namesOf(typed, offer(["A text"]))[0]).toBe("A text");
    },
  );

  it("goes to any team that was asked for, and to one's own once", () => {
    const other = { slug: "payroll", name: "Payroll" };
    expect(namesOf("go to team pay", offer([], [own, other])).slice(0, 2)).toEqual([
      "Go to team Payments",
      "Go to team Payroll",
    ]);
  });
});

describe("Enter", () => {
  const meant = (q: string, answer: Offer | null, fresh: boolean, chosen: string | null = null) =>
    meantOf(optionsOf(q, answer), chosen, fresh)?.name;

  it("does a command that was typed before anything was answered", () => {
    expect(meant("theme dark", null, false)).toBe("Theme: dark");
    expect(meant("theme dark", offer(["An older answer"]), false)).toBe("Theme: dark");
  });

  it("opens nothing that was found for fewer letters", () => {
    expect(meant("checkout down", offer(["Checkout"]), false)).toBe(
      "Search everything for “checkout down”",
    );
    expect(meant("checkout down", offer(["Checkout down"]), true)).toBe("Checkout down");
  });

  it("keeps to the line that somebody went to, whatever is answered meanwhile", () => {
    const before = optionsOf("dark", null);
    const chosen = before.find(({ name }) => name === "Theme: dark")?.id ?? "";
    const late = offer(["Dark fibre", "Dark launch", "A dark room"]);
    expect(meant("dark", late, true, chosen)).toBe("Theme: dark");
    expect(meant("dark", late, true)).toBe("Dark fibre");
    expect(placeOf(optionsOf("dark", late), "found-gone")).toBe(0);
  });
});
