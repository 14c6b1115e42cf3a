import type { Metadata } from "next";
import { Promises } from "@/components/action-items/promises";
import { WaitingLessons } from "@/components/lessons/waiting";
import { Greeting } from "@/components/postmortems/greeting";
import { Unfinished } from "@/components/postmortems/unfinished";
import { TopBar } from "@/components/shell/top-bar";
import { LinkButton } from "@/components/ui/button";

export const metadata: Metadata = { title: "Home" };

export default function Home() {
  return (
    <>
      <TopBar where="Home">
        <LinkButton href="/postmortems/new" variant="primary">
          New postmortem
        </LinkButton>
      </TopBar>
      <main id="content" className="mx-auto flex max-w-[720px] flex-col gap-9 px-4 py-8 md:px-7">
        <Greeting />
        <Promises />
        <WaitingLessons />
        <Unfinished />
      </main>
    </>
  );
}
