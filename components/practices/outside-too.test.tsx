import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { getPractice } from "@/lib/practices/queries";
import { build } from "@/lib/testing/build";
import { buildPractice } from "@/lib/testing/build-practice";
import { ChangeForm } from "./change-form";
import { GiveUp } from "./give-up";
import { outsideToo } from "./outside-too";
import { StoryForm } from "./story-form";

/** Each form whose words stand on the page for strangers, on a practice that is open or not. */
async function forms(openToAll: boolean): Promise<string[]> {
  const actor = await build.actor({ lead: true });
  const { slug } = await buildPractice(actor);
  const practice = { ...(await getPractice(actor, { slug })), openToAll };
  return [
    <StoryForm key="story" slug={slug} openToAll={openToAll} />,
    <GiveUp key="retire" actor={actor} practice={practice} changes={true} />,
    <ChangeForm key="change" practice={practice} layers={[]} mayOpen={false} />,
  ].map((form) => renderToStaticMarkup(form));
}

describe("whoever writes for a practice", () => {
  it("is told that strangers read it too, where they do", async () => {
    for (const form of await forms(true)) expect(form).toContain(outsideToo);
    for (const form of await forms(false)) expect(form).not.toContain(outsideToo);
  });
});
