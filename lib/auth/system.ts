import { type Actor, mint } from "./actor";

/** The gate of Parapet itself, in jobs and at set-up. */
export const systemActor = (job: string): Actor =>
  mint({ userId: null, name: job, role: "administrator", teams: [] });
