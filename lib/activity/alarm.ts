import type { Tx } from "@/lib/db/client";

/** Something that only administrators can mend, told once under one `once`; `href` leads to where they do. */
export type Alarm = { once: string; sentence: string; href: string };

/** Tells them, in the transaction of what noticed it. */
export type Raise = (tx: Tx, alarm: Alarm, now: Date) => Promise<void>;
