import type { Route } from "next";
import Link from "next/link";

const pages = [
  { key: "you", name: "You", href: "/settings" },
  { key: "organisation", name: "Organisation", href: "/settings/organisation" },
  { key: "teams", name: "Teams", href: "/teams" },
] as const;

/** What can be set, and for whom. */
export function SettingsTabs({ here }: { here: (typeof pages)[number]["key"] }) {
  return (
    <nav aria-label="Settings" className="mt-3 mb-7 flex gap-1">
      {pages.map(({ key, name, href }) => (
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
