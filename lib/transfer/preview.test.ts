import { expect, it } from "vitest";
import { quietCoach } from "@/lib/coach/commands";
import { build } from "@/lib/testing/build";
import { previewPasted } from "./queries";
import { PastedDocument } from "./schema";

const content = "# Orders failed\n\nMarta forgot to run the migration on the fourth replica.\n";
const pasted = PastedDocument.parse({ content });

it("tells of a pasted text what it says and what the coach would ask about", async () => {
  const preview = await previewPasted(await build.actor(), pasted);
  expect(preview.facts.title).toBe("Orders failed");
  expect(preview.remarks).toMatchObject({ count: 1, first: [{ line: 3 }] });
});

it("finds the same lines in a dropped file", async () => {
  const file = new File([content], "orders.md");
  const preview = await previewPasted(await build.actor(), PastedDocument.parse({ file }));
  expect(preview.remarks).toMatchObject({ count: 1, first: [{ line: 3 }] });
});

it("leaves that out for whoever has quieted the coach", async () => {
  const actor = await build.actor();
  await quietCoach(actor, { coached: false });
  expect((await previewPasted(actor, pasted)).remarks).toBeNull();
});
