import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Door } from "@/components/auth/door";
import { SignInForm } from "@/components/auth/sign-in-form";
import { getActor } from "@/lib/auth/session";
import { isSetUp } from "@/lib/teams/organisation";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const { next, callbackUrl, error } = await searchParams;
  if (await getActor()) redirect("/");
  if (!(await isSetUp())) redirect("/set-up");
  return (
    <Door title="Sign in" lede="Everybody here was invited by somebody on their team.">
      {error && (
        <p role="alert" className="mb-4 rounded-lg bg-breached-soft px-3 py-2 text-breached">
          You are not signed in. Check the address and the password, wait a moment, and try again.
        </p>
      )}
      <SignInForm next={[next ?? callbackUrl].flat()[0]} />
      <p className="mt-6 text-[13.5px] text-muted">
        Lost your password? An administrator can make you a one-time link to choose a new one.
      </p>
    </Door>
  );
}
