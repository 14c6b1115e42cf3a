import { methods } from "@/lib/http/methods";
import { receiveHook } from "@/lib/trackers/hook";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ POST: receiveHook });
