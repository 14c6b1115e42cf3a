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
  reporter: "list",
  // The very first start is a journey of its own; all others live in the organisation that it makes.
  projects: [
    { name: "first start", testMatch: "first-start.spec.ts" },
    {
      name: "journeys",
      testIgnore: ["first-start.spec.ts", "year.spec.ts"],
      dependencies: ["first start"],
    },
    // It moves the clock of the whole installation, so nothing else runs beside it.
    { name: "a year", testMatch: "year.spec.ts", dependencies: ["journeys"] },
  ],
  use: {
    baseURL: process.env.SITE_URL,
    trace: "retain-on-failure",
    launchOptions: { executablePath: findChromium() },
  },
});
