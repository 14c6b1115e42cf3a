"use server";

import { formAction } from "@/lib/http/form-action";
import { dropJob, retryJob, retryQueue } from "./commands";
import { ByJob, ByQueue } from "./schema";

export const retryJobAction = formAction(ByJob, retryJob);
export const retryQueueAction = formAction(ByQueue, retryQueue);
export const dropJobAction = formAction(ByJob, dropJob);
