import type { Metadata } from "next";
import { ActionFilters } from "@/components/action-items/filters";
import { ActionList } from "@/components/action-items/list";
import { TopBar } from "@/components/shell/top-bar";
import { Older } from "@/components/ui/older";
import { listActionItems } from "@/lib/action-items/promised";
import { ActionItemFilter } from "@/lib/action-items/schema";
import { requireActor } from "@/lib/auth/session";
import { orNotFound } from "@/lib/http/or-not-found";
import { readQuery } from "@/lib/http/query";

export const metadata: Metadata = { title: "Actions" };

export default async function ActionsPage({ searchParams }: PageProps<"/actions">) {
  const actor = await requireActor();
  const filter = readQuery(ActionItemFilter, await searchParams);
  const { items, next } = await orNotFound(listActionItems(actor, filter));
  return (
    <>
      <TopBar where="Actions" />
      <main id="content" className="mx-auto max-w-[980px] px-4 py-7 md:px-7">
        <h1 className="text-[31px]">{filter.mine ? "What you promised" : "What was promised"}</h1>
        <ActionFilters filter={filter} />
        <ActionList actor={actor} rows={items} filter={filter} />
        <Older path="/actions" filter={filter} next={next} />
      </main>
    </>
  );
}
