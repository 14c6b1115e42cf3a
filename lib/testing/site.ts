import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import { stopChild } from "@/lib/cli/run.mjs";
import { startCluster } from "@/lib/db/cluster/cluster";
import { startMailServer } from "@/lib/testing/mail-server";

/**
 * For Playwright: starts the production build as `npm start` does, on a free port, with a data
 * folder of its own. The journeys find its address in SITE_URL, and its database in DATABASE_URL.
 */
export default async function setUp(): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "parapet-e2e-"));
  chmodSync(dataDir, 0o711);
  const port = await freePort();
  // The journeys sign people in by the same secret.
  const secret = randomBytes(32).toString("hex");
  const mail = await startMailServer();
  const site = spawn(process.execPath, ["lib/cli/start.mjs", "--no-install", "--no-build"], {
    env: {
      ...withoutOurs(),
      PORT: String(port),
      BIND_ADDRESS: "127.0.0.1",
      DATA_DIR: dataDir,
      SECRET: secret,
      SMTP_URL: mail.url,
      MAIL_FROM: "Parapet <parapet@example.test>",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  await announced(site);
  // It runs already: this only asks where.
  const cluster = await startCluster({ dataDir });
  process.env.SITE_URL = `http://localhost:${port}`;
  process.env.DATABASE_URL = cluster.url;
  process.env.SECRET = secret;
  return async () => {
    await cluster.stop();
    await stopChild(site, 30_000);
    await mail.close();
    rmSync(dataDir, { recursive: true });
  };
}

/** Settings of whoever runs the tests are not for the site that is tested. */
function withoutOurs(): NodeJS.ProcessEnv {
  const ours = /^(APP_URL|DATABASE_URL|PG_BINDIR|SECRET|SMTP_URL|MAIL_FROM|JOBS|ADMIN_\w+)$/;
  const rest = Object.entries(process.env).filter(([name]) => !ours.test(name));
  return { NODE_ENV: "production", ...Object.fromEntries(rest) };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

function announced(site: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let text = "";
    site.stdout?.on("data", (chunk) => {
      text += chunk;
      if (text.includes("Parapet is at ")) resolve();
    });
    site.once("exit", () => reject(new Error(`The site did not start. It said:\n${text}`)));
  });
}
