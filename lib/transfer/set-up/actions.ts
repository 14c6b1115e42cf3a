"use server";

import { keepSession, thisBrowser } from "@/lib/auth/browser";
import { openAction } from "@/lib/http/form-action";
import { SetUp } from "@/lib/teams/schema";
import { setUp } from "./set-up";

export const setUpAction = openAction(
  SetUp,
  async (input) => {
    const session = await setUp(input, (await thisBrowser()).browser);
    await keepSession(session.id);
  },
  { leadTo: () => "/" },
);
