import type { Actor } from "@/lib/auth/actor";
import type { Whole } from "../build-whole";

type Call = (actor: Actor, whole: Whole) => Promise<unknown>;

/** Queries and commands by name, each called once as `lib/isolation.test.ts` wants them. */
export type Table = Record<string, Call>;
