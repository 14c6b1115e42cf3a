import { env } from "@/lib/env/env";

/** Whether there is a mail server; without one letters are written and wait. */
export const mailIsSet = (): boolean => env().SMTP_URL !== undefined;
