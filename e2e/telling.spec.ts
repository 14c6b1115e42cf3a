import { build } from "@/lib/testing/build";
import { addEvent } from "@/lib/timeline/commands";
import { expect, test } from "./world";

const story =
  "At 14:02 the deploy reached production. About ten minutes later checkout errors climbed. " +
  "Somebody called the hotline. At 14:31 Ben rolled it back. Thanks to everybody who helped.";

test("a story that is typed becomes the events that its teller keeps", async ({
  ana: { actor, page },
}) => {
  const { number } = await build.postmortem(actor);
  await addEvent(actor, { number, at: "2026-03-14T13:50Z", text: "Review is merged" });
  await page.goto(`/postmortems/${number}/timeline`);
  await page.getByRole("button", { name: "Tell it as you saw it" }).click();
  const field = page.getByRole("textbox", { name: "Tell it as you saw it" });
  await expect(field).toBeFocused();
  await page.keyboard.insertText(story);
  await page.keyboard.press("ControlOrMeta+Enter");

  const found = page.getByRole("list", { name: "Events found in your story" });
  await expect(found.getByRole("checkbox", { name: /^Keep/ })).toHaveCount(4);
  await expect(found.getByRole("textbox", { name: /^Time of “About ten/ })).toHaveValue("≈14:12");
  await found.getByRole("checkbox", { name: /^Keep “Somebody called/ }).uncheck();
  await found.getByRole("textbox", { name: /^Time of “At 14:31/ }).fill("14:33");
  await page.getByRole("button", { name: "Keep 3 events" }).click();

  const timeline = page.getByRole("list", { name: "Timeline" });
  await expect(timeline.locator("time")).toHaveText(["13:50", "14:02", "≈14:12", "14:33"]);
  await page.reload();
  await expect(timeline).toContainText("About ten minutes later checkout errors climbed");
  await expect(timeline.locator("time")).toHaveText(["13:50", "14:02", "≈14:12", "14:33"]);
  await expect(timeline).not.toContainText("hotline");
});

test("a story waits in the browser until it is kept or thrown away", async ({
  ana: { actor, page },
}) => {
  const { number } = await build.postmortem(actor);
  await page.goto(`/postmortems/${number}/timeline`);
  const open = page.getByRole("button", { name: "Tell it as you saw it" });
  await open.click();
  await page.getByRole("textbox", { name: "Tell it as you saw it" }).fill(story);
  await page.reload();
  await open.click();
  const field = page.getByRole("textbox", { name: "Tell it as you saw it" });
  await expect(field).toHaveValue(story);
  await page.getByRole("button", { name: "Throw it away" }).click();
  await expect(field).toHaveValue("");
});
