import { administers } from "@/lib/auth/actor";

/** Addresses of other tools, and what they were told, are the organisation's own matter. */
export const canKeepWebhooks = administers;
