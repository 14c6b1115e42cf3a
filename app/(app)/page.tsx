import type { Metadata } from "next";
import { AtHand } from "@/components/action-items/at-hand";
import { Greeting } from "@/components/action-items/greeting";
import { ProvedLately } from "@/components/action-items/proved-lately";
import { WaitingLessons } from "@/components/lessons/waiting";
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
      <main
        id="content"
        className="mx-auto grid max-w-[720px] gap-x-12 gap-y-8 px-4 py-8 md:px-7 xl:max-w-[1120px] xl:grid-cols-[minmax(0,1fr)_380px]"
      >
        <div className="xl:col-span-2">
          <Greeting />
        </div>
        <div className="flex flex-col gap-8">
          <AtHand />
        </div>
        <div className="flex flex-col gap-8">
          <WaitingLessons />
          <Unfinished />
          <ProvedLately />
        </div>
      </main>
    </>
  );
}
