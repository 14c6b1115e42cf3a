import type { Route } from "next";
import { type ReactNode, Suspense } from "react";
import { LiveNotices, Unread } from "@/components/notifications/unread";
import { PaletteHere } from "@/components/search/palette-here";
import { Anchor } from "@/components/ui/anchor";
import { Mark } from "./mark";
import { NavLink } from "./nav-link";
import { SoftLinks } from "./soft-links";
import { Teams, Waiting } from "./waiting";

const places = [
  { href: "/", name: "Home" },
  { href: "/inbox", name: "Inbox", unread: true },
  { href: "/postmortems", name: "Postmortems", waiting: "drafts" },
  { href: "/lessons", name: "Lessons", waiting: "lessons" },
  { href: "/actions", name: "Actions", waiting: "promises" },
] as const;

/** What there is room for beside the page; on a phone the palette leads there. */
const more = [
  { href: "/practices" as Route, name: "Practices" },
  { href: "/insights" as Route, name: "Insights" },
];

/** The frame around every signed-in page. It waits for nothing and decides nothing. */
export function Shell({ children }: { children: ReactNode }) {
  return (
    <div className="min-h-dvh md:grid md:grid-cols-[216px_minmax(0,1fr)] print:block">
      <SoftLinks />
      <Suspense>
        <LiveNotices />
      </Suspense>
      <Suspense>
        <PaletteHere />
      </Suspense>
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-lg focus:bg-surface focus:px-3 focus:py-2"
      >
        Skip to the content
      </a>
      <aside
        data-print="off"
        className="sticky top-0 hidden h-dvh flex-col gap-0.5 overflow-y-auto border-line border-r px-3 py-[18px] md:flex"
      >
        <Anchor href="/" className="flex items-center gap-2.5 px-2.5 pb-4 font-serif text-[18px]">
          <Mark />
          Parapet
        </Anchor>
        <nav aria-label="Main" className="flex flex-col gap-0.5">
          {places.map((place) => (
            <NavLink key={place.href} href={place.href} look="side">
              {place.name}
              {"waiting" in place && (
                <Suspense>
                  <Waiting what={place.waiting} />
                </Suspense>
              )}
              {"unread" in place && (
                <Suspense>
                  <Unread />
                </Suspense>
              )}
            </NavLink>
          ))}
          {more.map(({ href, name }) => (
            <NavLink key={href} href={href} look="side">
              {name}
            </NavLink>
          ))}
        </nav>
        <Suspense>
          <Teams />
        </Suspense>
        <div className="mt-auto flex flex-col gap-0.5">
          <NavLink href="/settings" look="side">
            Settings
          </NavLink>
        </div>
      </aside>
      <div className="min-w-0 pb-16 md:pb-0 print:pb-0">{children}</div>
      <nav
        aria-label="Main, below"
        data-print="off"
        className="fixed inset-x-0 bottom-0 z-40 flex border-line border-t bg-surface md:hidden"
      >
        {places.map((place) => (
          <NavLink key={place.href} href={place.href} look="foot">
            {place.name}
            {"unread" in place && (
              <Suspense>
                <Unread />
              </Suspense>
            )}
          </NavLink>
        ))}
      </nav>
    </div>
  );
}
