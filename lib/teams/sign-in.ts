import { forgetSession, keepSession, thisBrowser } from "@/lib/auth/browser";
import { returnPath } from "@/lib/auth/return-path";
import { getSessionId } from "@/lib/auth/session";
import { endSession, startSession } from "@/lib/auth/sessions";
import { env } from "@/lib/env/env";
import { invalid } from "@/lib/errors/domain-error";
import { acceptInvitation } from "./invitations";
import type { InvitationAnswer, SignIn } from "./schema";

/**
 * The door: what these do is kept in the browser's cookie.
 * @returns the path that the reader wanted to go to
 */
export async function signIn({ email, password, next }: SignIn): Promise<string> {
  const session = await startSession({
    email,
    password,
    ...(await thisBrowser()),
    now: new Date(),
  });
  if (!session) throw invalid(noMatch);
  await keepSession(session.id);
  return returnPath(next, env().APP_URL);
}

const noMatch =
  "This email address and this password do not belong together. Try again, or ask an administrator for a new one-time link.";

export async function signOut(): Promise<void> {
  const id = await getSessionId();
  if (id) await endSession(id);
  await forgetSession();
}

export async function join(input: InvitationAnswer): Promise<void> {
  const session = await acceptInvitation(input, (await thisBrowser()).browser);
  await keepSession(session.id);
}
