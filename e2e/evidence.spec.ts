import { writeLesson } from "@/lib/lessons/commands";
import { publish } from "@/lib/review/commands";
import { build } from "@/lib/testing/build";
import { images } from "@/lib/testing/build-images";
import { addEvent } from "@/lib/timeline/commands";
import { expect, saved, test } from "./world";

const caption = "Error rate climbs from 14:02 on";

test("a picture that backs an event is shown in its row and on the published page", async ({
  ana: { actor, page },
  ben,
}) => {
  const { number } = await build.postmortem(actor);
  await addEvent(actor, { number, at: "2026-03-14T14:02Z", text: "Alerts fire" });
  await page.goto(`/postmortems/${number}/timeline`);
  await page.getByRole("button", { name: /Alerts fire/ }).click();

  await test.step("it is chosen, and described", async () => {
    const choosing = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Add an image" }).click();
    const buffer = await images.png({ width: 640, height: 360, colour: "#8a3324" });
    await (await choosing).setFiles({ name: "graph.png", mimeType: "image/png", buffer });
    await page.getByLabel("What does it show?").fill(caption);
    await saved(page);
  });

  await test.step("nobody else sees it in a draft", async () => {
    const address = (await page.locator("img").first().getAttribute("src")) ?? "";
    expect(address).toMatch(new RegExp(`^/postmortems/${number}/images/`));
    expect((await page.request.get(address)).headers()["content-type"]).toBe("image/webp");
    expect((await ben.page.request.get(address)).status()).toBe(404);
  });

  await test.step("its row tells of it when it is shut and opened again", async () => {
    await page.reload();
    const row = page.getByRole("button", { name: /Alerts fire.*evidence/ });
    await row.click();
    await expect(page.getByRole("img", { name: caption })).toBeVisible();
  });

  await test.step("readers see it once it is published, large too", async () => {
    await writeLesson(actor, { number, text: "A graph says more than a memory." });
    await publish(actor, { number });
    const reader = ben.page;
    await reader.goto(`/postmortems/${number}`);
    const picture = reader.getByRole("img", { name: caption });
    await expect(picture).toBeVisible();
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(640);
    await reader.getByRole("button", { name: `Show large: ${caption}` }).click();
    const large = reader.getByRole("dialog", { name: caption });
    await expect(large.getByText(caption)).toBeVisible();
    await reader.keyboard.press("Escape");
    await expect(large).toBeHidden();
  });
});

test("a picture is pasted where an event is open", async ({ ana: { actor, page } }) => {
  const { number } = await build.postmortem(actor);
  await addEvent(actor, { number, at: "2026-03-14T14:02Z", text: "Alerts fire" });
  await page.goto(`/postmortems/${number}/timeline`);
  await page.getByRole("button", { name: /Alerts fire/ }).click();
  const words = page.getByRole("textbox", { name: /what happened/i }).last();
  await words.focus();
  const png = (await images.png({ colour: "#24518a" })).toString("base64");
  await words.evaluate(async (field, base64) => {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File([bytes], "image.png", { type: "image/png" }));
    field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
  }, png);
  await expect(page.getByLabel("What does it show?")).toBeVisible();
  await expect(page.getByRole("button", { name: /Show large/ })).toBeVisible();
});
