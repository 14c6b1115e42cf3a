import { type Actor, administers } from "@/lib/auth/actor";

/** One row serves every team, so that towers can be compared: administrators keep it. */
export const canEditRow = (actor: Actor): boolean => administers(actor);

export const rowIsKept =
  "The row of layers is the organisation's. Ask an administrator to change it.";
