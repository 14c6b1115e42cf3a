import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": import.meta.dirname } },
  test: {
    include: ["{app,components,lib}/**/*.test.{ts,tsx}"],
    globalSetup: "lib/testing/global-setup.ts",
    setupFiles: "lib/testing/setup.ts",
    // A zone with an odd offset, so that whoever forgets zones notices.
    env: { TZ: "Asia/Kathmandu" },
    pool: "forks",
    // The setup gives each file modules of its own; a process for each would cost as much again.
    isolate: false,
    // By default one processor is left idle, and half the time of a small machine is lost.
    maxWorkers: "100%",
    // On a busy machine initdb alone may take a while; a test that hangs is still ended.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
