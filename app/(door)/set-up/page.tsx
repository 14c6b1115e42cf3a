import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { connection } from "next/server";
import { Door } from "@/components/auth/door";
import { SetUpForm } from "@/components/auth/set-up-form";
import { isSetUp } from "@/lib/teams/organisation";

export const metadata: Metadata = { title: "Set up" };

export default async function SetUpPage() {
  await connection();
  if (await isSetUp()) redirect("/sign-in");
  return (
    <Door
      title="Set up Parapet"
      lede="A place where your teams say what happened, and where the organisation remembers it. You become its administrator; everything here can be changed later."
    >
      <SetUpForm />
    </Door>
  );
}
