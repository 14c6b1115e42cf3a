import { expect, it } from "vitest";
import { RowMoved, transaction } from "@/lib/db/transaction";

it("says to save once more when others were faster at every try", async () => {
  let tries = 0;
  const losing = transaction(async () => {
    tries += 1;
    throw new RowMoved("row moved");
  });
  await expect(losing).rejects.toMatchObject({
    code: "conflict",
    message: expect.stringContaining("once more"),
  });
  expect(tries).toBe(3);
});

it("passes any other trouble on at the first try", async () => {
  let tries = 0;
  const broken = transaction(async () => {
    tries += 1;
    throw new Error("disk full");
  });
  await expect(broken).rejects.toThrow("disk full");
  expect(tries).toBe(1);
});
