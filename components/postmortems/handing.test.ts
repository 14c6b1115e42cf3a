import { describe, expect, it } from "vitest";
import { staysInSight, type Teams, whatHandingDoes } from "./handing";

const [web, payments] = [
  { id: "1", slug: "web", name: "Web" },
  { id: "2", slug: "payments", name: "Payments" },
];
const draft = { stage: "draft" as const, team: web };
const teams = (given: Partial<Teams> = {}): Teams => ({
  choosable: [web, payments],
  own: ["web"],
  takesPart: false,
  ...given,
});

describe("handing a postmortem to another team", () => {
  it("says who will see it and who no longer does", () => {
    const [who] = whatHandingDoes(draft, teams(), payments);
    expect(who).toContain("Everybody in Payments can see and change it");
    expect(who).toContain("from Web only those who take part");
  });

  it("says which questions go, where any are asked", () => {
    const asks = expect.stringContaining("no longer ask Payments");
    const published = { ...draft, stage: "published" as const };
    expect(whatHandingDoes(published, teams(), payments)).toContainEqual(asks);
    expect(whatHandingDoes(draft, teams(), payments)).not.toContainEqual(asks);
  });

  it("says to somebody who would lose sight of it that they would", () => {
    const lost = "You will not see it any more.";
    expect(whatHandingDoes(draft, teams(), payments)).toContain(lost);
    expect(whatHandingDoes(draft, teams({ takesPart: true }), payments)).not.toContain(lost);
    expect(whatHandingDoes(draft, teams({ own: ["payments"] }), payments)).not.toContain(lost);
    expect(staysInSight({ stage: "published" }, teams(), payments)).toBe(true);
  });
});
