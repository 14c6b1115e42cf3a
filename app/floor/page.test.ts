import { afterEach, expect, it, vi } from "vitest";
import Floor from "./page";

vi.mock("next/server", () => ({ connection: async () => undefined }));
afterEach(() => vi.unstubAllEnvs());

it("is a page of the bench, and of no other server", async () => {
  await expect(Floor()).rejects.toMatchObject({ digest: expect.stringMatching(/404/) });
  vi.stubEnv("BENCH", "on");
  await expect(Floor()).resolves.toMatchObject({ type: "main" });
});
