import type { Route } from "next";
import Link from "next/link";
import { administers } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/session";

const pages = [
  { key: "you", name: "You", href: "/settings" },
  { key: "notifications", name: "Notifications", href: "/settings/notifications" },
  { key: "organisation", name: "Organisation", href: "/settings/organisation" },
  { key: "promises", name: "Action items", href: "/settings/promises" },
  { key: "integrations", name: "Integrations", href: "/settings/integrations", kept: true },
  { key: "jobs", name: "Jobs", href: "/settings/jobs", kept: true },
  { key: "teams", name: "Teams", href: "/teams" },
] as const;

/** What can be set, and for whom; what administrators keep is offered to them alone. */
export async function SettingsTabs({ here }: { here: (typeof pages)[number]["key"] }) {
  const all = administers(await requireActor());
  return (
    <nav aria-label="Settings" className="mt-3 mb-7 flex flex-wrap gap-1">
      {pages
        .filter((page) => all || !("kept" in page))
        .map(({ key, name, href }) => (
          <Link
            key={key}
            href={href as Route}
            aria-current={key === here ? "page" : undefined}
            className="rounded-lg px-3 py-1.5 text-muted hover:bg-sunken hover:text-ink aria-[current]:bg-sunken aria-[current]:font-medium aria-[current]:text-ink"
          >
            {name}
          </Link>
        ))}
    </nav>
  );
}
