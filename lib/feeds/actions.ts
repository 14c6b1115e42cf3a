"use server";

import { formAction } from "@/lib/http/form-action";
import { makeFeedAddress, revokeFeedAddress } from "./commands";
import { ByFeedAddress, NewFeedAddress } from "./schema";

export const makeFeedAddressAction = formAction(NewFeedAddress, makeFeedAddress);
export const revokeFeedAddressAction = formAction(ByFeedAddress, revokeFeedAddress);
