import { env } from "@/lib/env/env";

/** The site, as strangers reach it. */
export const publicHome = (): URL => new URL(env().APP_URL);

/** Where strangers read it. */
export const publicAddress = (slug: string): string => `${env().APP_URL}/p/${slug}`;

export const publicIndexAddress = (): string => `${env().APP_URL}/p`;
