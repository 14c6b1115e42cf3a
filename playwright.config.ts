import { defineConfig } from "@playwright/test";
import { findChromium } from "./lib/testing/chromium";

export default defineConfig({
  testDir: "e2e",
  globalSetup: "./lib/testing/site.ts",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  // A busy machine takes its time.
  expect: { timeout: 15_000 },
  reporter: "list",
  // The very first start is a journey of its own; all others live in the organisation that it makes.
  projects: [
    { name: "first start", testMatch: "first-start.spec.ts" },
    {
      name: "journeys",
      testIgnore: ["first-start.spec.ts", "outlive.spec.ts", "year.spec.ts"],
      dependencies: ["first start"],
    },
    // These move the clock of everybody in the installation, so nothing else runs beside them.
    { name: "late", testMatch: "outlive.spec.ts", dependencies: ["journeys"] },
    { name: "a year", testMatch: "year.spec.ts", dependencies: ["late"] },
  ],
  use: {
    baseURL: process.env.SITE_URL,
    trace: "retain-on-failure",
    launchOptions: { executablePath: findChromium() },
  },
});
