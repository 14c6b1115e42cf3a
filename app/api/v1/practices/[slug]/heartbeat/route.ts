import { methods } from "@/lib/http/methods";
import { receiveHeartbeat } from "@/lib/practices/heartbeat";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ POST: receiveHeartbeat });
