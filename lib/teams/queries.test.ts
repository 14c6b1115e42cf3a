import { describe, expect, it } from "vitest";
import { personOf } from "@/lib/auth/actor";
import { build } from "@/lib/testing/build";
import { listColleagues } from "./colleagues";
import { getTeam, listTeamRows, listTeams } from "./queries";

describe("a team's page", () => {
  it("names its people, leads first, without their addresses", async () => {
    const lead = await build.actor({ lead: true, name: "Zita" });
    const { id: team = "", slug = "" } = lead.teams[0] ?? {};
    await build.actor({ team, name: "Abel" });
    const page = await getTeam(lead, { slug });
    expect(page.members.map(({ name }) => name)).toEqual(["Zita", "Abel"]);
    expect(JSON.stringify(page)).not.toContain("@");
  });

  it("is for everybody to read and for its lead and administrators to change", async () => {
    const lead = await build.actor({ lead: true });
    const { slug = "" } = lead.teams[0] ?? {};
    const yours = async (role: "administrator" | "member" | "reader") =>
      (await getTeam(await build.actor({ role }), { slug })).yours;
    expect((await getTeam(lead, { slug })).yours).toBe(true);
    expect([await yours("administrator"), await yours("member"), await yours("reader")]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it("that is not there is not found", async () => {
    const actor = await build.actor();
    for (const slug of ["nowhere", "\0", "%", "0199aaaa-0000-7000-8000-000000000000"])
      await expect(getTeam(actor, { slug })).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("lists of teams and people", () => {
  it("show one's own teams first and count their people", async () => {
    const actor = await build.actor();
    await build.actor({ team: actor.teams[0]?.id ?? "" });
    await build.team("AAA first by name");
    const [first] = await listTeamRows(actor);
    expect(first).toMatchObject({ slug: actor.teams[0]?.slug, members: 2, mine: true });
    expect(await listTeams(actor)).toHaveLength((await listTeamRows(actor)).length);
  });

  it("name colleagues without their addresses", async () => {
    const actor = await build.actor();
    const colleagues = await listColleagues(actor);
    expect(colleagues.map(({ id }) => id)).toContain(personOf(actor));
    expect(JSON.stringify(colleagues)).not.toContain("@");
  });
});
