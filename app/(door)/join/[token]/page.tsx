import type { Metadata } from "next";
import { Door } from "@/components/auth/door";
import { JoinForm } from "@/components/auth/join-form";
import { LinkButton } from "@/components/ui/button";
import { getInvited } from "@/lib/teams/invitations";

export const metadata: Metadata = { title: "Join", robots: { index: false } };

export default async function JoinPage({ params }: PageProps<"/join/[token]">) {
  const { token } = await params;
  const invited = await getInvited(token);
  if (!invited)
    return (
      <Door
        title="This address does not work any more"
        lede="It was used already, ran out after seven days, or a newer one was made. Ask whoever sent it for a new one."
      >
        <LinkButton href="/sign-in">Sign in instead</LinkButton>
      </Door>
    );
  return (
    <Door
      title={`Welcome, ${invited.name}`}
      lede="Choose a password. Then you are in, and this address has done its work."
    >
      <JoinForm token={token} email={invited.email} />
    </Door>
  );
}
