import { type Actor, mint } from "./actor";

/** The third gate: Parapet itself, in jobs and at set-up. */
export const systemActor = (job: string): Actor =>
  mint({ userId: null, name: job, role: "administrator", teams: [] });
