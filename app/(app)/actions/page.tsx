import type { Metadata } from "next";
import { boardKeys, listKeys } from "@/components/action-items/action-keys";
import { Board } from "@/components/action-items/board";
import { ActionFilters } from "@/components/action-items/filters";
import { ActionGroups } from "@/components/action-items/groups";
import { ActionList, NoActions } from "@/components/action-items/list";
import { Looks } from "@/components/action-items/looks";
import { RowKeys } from "@/components/action-items/row-keys";
import { Views } from "@/components/action-items/views";
import { TopBar } from "@/components/shell/top-bar";
import { Keys } from "@/components/ui/keys";
import { Older } from "@/components/ui/older";
import { listBoard } from "@/lib/action-items/board";
import { BoardDepths } from "@/lib/action-items/board-columns";
import { ActionItemFilter, narrows } from "@/lib/action-items/filter";
import { listGroups } from "@/lib/action-items/groups";
import { Look } from "@/lib/action-items/look";
import { listActionItems } from "@/lib/action-items/promised";
import { requireActor } from "@/lib/auth/session";
import { orNotFound } from "@/lib/http/or-not-found";
import { readQuery } from "@/lib/http/query";

export const metadata: Metadata = { title: "Actions" };

export default async function ActionsPage({ searchParams }: PageProps<"/actions">) {
  const query = await searchParams;
  const filter = readQuery(ActionItemFilter, query);
  const look = readQuery(Look, query);
  const board = look.as === "board";
  const depths = readQuery(BoardDepths, query);
  return (
    <>
      <TopBar where="Actions">
        <Keys keys={board ? boardKeys : listKeys} />
      </TopBar>
      <main
        id="content"
        className={`mx-auto px-4 py-7 md:px-7 ${board ? "max-w-[1640px]" : "max-w-[980px]"}`}
      >
        <h1 className="text-[31px]">{headingOf(filter)}</h1>
        <Views filter={filter} look={look} />
        <ActionFilters filter={filter} look={look} />
        <Looks filter={filter} look={look} />
        {board ? (
          <OnBoard filter={filter} depths={depths} />
        ) : look.by ? (
          <InGroups filter={filter} by={look.by} />
        ) : (
          <InList filter={filter} />
        )}
      </main>
    </>
  );
}

function headingOf({ mine, waits }: ActionItemFilter): string {
  if (waits) return "What waits for you";
  return mine ? "What you promised" : "What was promised";
}

async function InList({ filter }: { filter: ActionItemFilter }) {
  const actor = await requireActor();
  const { items, next } = await orNotFound(listActionItems(actor, filter));
  if (items.length === 0) return <NoActions narrowed={narrows(filter)} />;
  return (
    <>
      <RowKeys />
      <ActionList actor={actor} rows={items} />
      <Older path="/actions" filter={filter} next={next} word="More" />
    </>
  );
}

type Grouped = { filter: ActionItemFilter; by: NonNullable<Look["by"]> };

async function InGroups({ filter, by }: Grouped) {
  const { items, next } = await orNotFound(listGroups(await requireActor(), filter, by));
  if (items.length === 0) return <NoActions narrowed={narrows(filter)} />;
  return (
    <>
      <RowKeys />
      <ActionGroups groups={items} filter={filter} by={by} />
      <Older path="/actions" filter={{ ...filter, by }} next={next} word="More" />
    </>
  );
}

type OnBoardProps = { filter: ActionItemFilter; depths: BoardDepths };

async function OnBoard({ filter, depths }: OnBoardProps) {
  const actor = await requireActor();
  const columns = await listBoard(actor, filter, depths);
  return <Board {...{ actor, columns, filter, depths }} />;
}
