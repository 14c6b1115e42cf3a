import { z } from "zod";

/** Given up: the mail server refused them. Left: nobody tries them, for there was no mail server. */
export const unsentKinds = ["given up", "left"] as const;
export type UnsentKind = (typeof unsentKinds)[number];

export type LettersAgain = z.infer<typeof LettersAgain>;
export const LettersAgain = z.object({ which: z.enum(unsentKinds) });

export type Unsent = Record<UnsentKind, { many: number; people: number; oldest: string | null }>;
