import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Holders, type People, peopleOf } from "./circles";

const promise: Holders = {
  ownerUserId: "owner",
  ownerTeamId: null,
  teamId: "writers",
  askedTeamId: null,
  acceptedTeamId: null,
  provedById: null,
  participants: null,
};

/** Three teams, each with a lead and a member, an owner and an administrator; but for the gone. */
function here({ gone = [] as string[], leads = true } = {}): People {
  const team = (name: string) => {
    const there = [`${name} lead`, `${name} member`].filter((id) => !gone.includes(id));
    return { leads: leads ? there.filter((id) => id.endsWith("lead")) : [], members: there };
  };
  const names = ["keepers", "writers", "asked"];
  const teams = new Map(names.map((name) => [name, team(name)]));
  const all = ["owner", "guest", "admin", ...[...teams.values()].flatMap(({ members }) => members)];
  const people = new Set(all.filter((id) => !gone.includes(id)));
  return { here: people, teams, administrators: people.has("admin") ? ["admin"] : [] };
}

describe("who speaks for an owner who is gone", () => {
  const ofTeam = { ...promise, ownerUserId: null, ownerTeamId: "keepers" };
  it.each([
    [promise, [], ["owner"]],
    [promise, ["owner"], ["writers lead"]],
    [promise, ["owner", "writers lead"], ["writers member"]],
    [promise, ["owner", "writers lead", "writers member"], ["admin"]],
    [ofTeam, [], ["keepers lead"]],
    [ofTeam, ["keepers lead"], ["keepers member"]],
    [ofTeam, ["keepers lead", "keepers member"], ["writers lead"]],
    [{ ...promise, ownerUserId: null }, [], ["writers lead"]],
  ])("step by step: %#", (given, gone, heard) => {
    expect(peopleOf("owner", given, here({ gone }))).toEqual(heard);
  });
});

describe("a draft", () => {
  const draft = { ...promise, participants: ["guest"] };

  it("is heard of by its team and who takes part, whoever owns the promise", () => {
    expect(peopleOf("owner", draft, here())).toEqual(["writers lead"]);
    const gone = ["writers lead", "writers member"];
    expect(peopleOf("owner", draft, here({ gone }))).toEqual(["guest"]);
    expect(peopleOf("owner", { ...draft, ownerUserId: "guest" }, here())).toEqual(["guest"]);
  });

  it("is hidden from administrators, even when nobody else is left", () => {
    const gone = ["writers lead", "writers member", "guest"];
    expect(peopleOf("owner", draft, here({ gone }))).toEqual([]);
  });
});

it("a team that was asked hears of the question, and those who asked of the promise", () => {
  const asked = { ...promise, ownerUserId: null, ownerTeamId: "asked", askedTeamId: "asked" };
  expect(peopleOf("asked", asked, here())).toEqual(["asked lead"]);
  expect(peopleOf("owner", asked, here())).toEqual(["writers lead"]);
  expect(peopleOf("leads", asked, here())).toEqual(["writers lead"]);
});

it("nobody is asked to look at their own proof", () => {
  const proved = { ...promise, provedById: "writers lead" };
  expect(peopleOf("leads", proved, here())).toEqual(["writers member"]);
});

it("a published promise has somebody to hear of it, as long as one administrator is here", () => {
  const id = fc.constantFrom("owner", "guest", "writers lead", "nobody");
  const team = fc.option(fc.constantFrom("keepers", "writers", "asked", "gone"));
  const anyPromise = fc.record({
    ownerUserId: fc.option(id),
    ownerTeamId: team,
    teamId: fc.constantFrom("writers", "gone"),
    askedTeamId: team,
    acceptedTeamId: team,
    provedById: fc.option(id),
    participants: fc.constant(null),
  });
  const gone = fc.subarray([...here().here].filter((person) => person !== "admin"));
  fc.assert(
    fc.property(anyPromise, gone, fc.boolean(), (given, left, leads) => {
      const people = here({ gone: left, leads });
      for (const circle of ["owner", "leads", "asked", "asking"] as const) {
        const heard = peopleOf(circle, given, people);
        expect(heard).not.toEqual([]);
        expect(heard.filter((person) => !people.here.has(person))).toEqual([]);
      }
    }),
  );
});
