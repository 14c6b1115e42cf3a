import type { Visitor } from "@/lib/cli/bench/visitor";

export const names = [
  "home",
  "postmortems",
  "postmortem",
  "lessons",
  "actions",
  "board",
  "insights",
  "workspace",
  "search",
  "api/postmortems",
  "api/similar",
  "api/search",
] as const;
export type Name = (typeof names)[number];

/** One address, with what a right answer contains: a fast page of errors is worth nothing. */
export type Request = { path: string; shows: string[] };
export type Target = {
  name: Name | "floor";
  headers: Record<string, string>;
  requests: Request[];
  /** Asked by one visitor alone as well: its promise is of one answer. */
  alone: boolean;
};

export function floorFor(visitor: Visitor): Target {
  return page(visitor, "floor", [{ path: "/floor", shows: ["<main", "</html>"] }]);
}

export function targetFor(name: Name, visitor: Visitor): Target {
  const [newest] = visitor.published;
  const rows = ["PM-", "</html>"];
  switch (name) {
    case "home":
      return page(visitor, name, [
        { path: "/", shows: [`${visitor.name.split(" ")[0]}</h1>`, "Writing", ...rows] },
      ]);
    case "postmortems":
      return page(visitor, name, [
        {
          path: "/postmortems",
          shows: [newest?.title ?? "", `/postmortems/${newest?.number}`, ...rows],
        },
      ]);
    case "postmortem":
      return page(
        visitor,
        name,
        visitor.published.map(({ number, title }) => ({
          path: `/postmortems/${number}`,
          shows: [title, ...sections, "</html>"],
        })),
      );
    case "lessons":
      return page(visitor, name, [
        { path: "/lessons", shows: [`/postmortems/${visitor.newestLesson}`, ...rows] },
      ]);
    case "actions":
      return page(visitor, name, [{ path: "/actions", shows: ["Prove it", ...rows] }]);
    case "board":
      return page(visitor, name, [
        {
          path: "/actions?as=board",
          shows: ["data-card", "In progress", "Won’t do", "20 more", ...rows],
        },
      ]);
    case "insights":
      return page(visitor, name, [
        {
          path: "/insights",
          shows: ["Where it gets through", "the middle half", "no answer yet", "</html>"],
        },
      ]);
    case "workspace":
      return page(
        visitor,
        name,
        visitor.published.map(({ number, title }) => ({
          path: `/postmortems/${number}/facts`,
          // What is alike comes last, when the step itself is there.
          shows: [title, "Seen before", "less alike", "</html>"],
        })),
      );
    case "search":
      return page(
        visitor,
        name,
        searches(visitor).map((query) => ({
          path: `/search${query}`,
          shows: [" found", "<mark", ...rows],
        })),
        true,
      );
    case "api/postmortems":
      return api(visitor, name, [
        { path: "/api/v1/postmortems", shows: ['{"items":[{', `"number":${newest?.number},`] },
      ]);
    case "api/similar":
      return api(
        visitor,
        name,
        visitor.published.map(({ number }) => ({
          path: `/api/v1/postmortems/${number}/similar`,
          shows: ['{"items":[{"number":', '"because":["'],
        })),
      );
    case "api/search":
      return api(
        visitor,
        name,
        searches(visitor).map((query) => ({
          path: `/api/v1/search${query}`,
          shows: ['{"items":[{', '"facets":'],
        })),
        true,
      );
  }
}

/**
 * Two words of a title, all of them, one that many have, a phrase, a mistyped one with another, a
 * beginning, one without another, and one among postmortems alone.
 */
const searches = ({ published }: Visitor): string[] =>
  published.map(({ title }, at) => {
    const [first = title, second = ""] = title.match(/[a-z]{5,}/gi) ?? [];
    const [phrase = title] = title.match(/[a-z]{3,} [a-z]{3,}/i) ?? [];
    const mistyped = `${first.slice(0, 2)}${first.slice(3)}`;
    const kinds = [
      ...[`${second} ${first}`, title, first, `"${phrase}"`, `${mistyped} ${second}`],
      ...[first.slice(0, 4), `${first} -customers`, first],
    ];
    const which = at % kinds.length;
    const narrowed = which === kinds.length - 1 ? "&kind=postmortem" : "";
    return `?q=${encodeURIComponent(kinds[which] ?? title)}${narrowed}`;
  });

/** What stands over each part of a published page; a part that is empty or broken has no heading. */
const sections = ["Timeline", "What changes", "Who noticed", "What surprised us"];

function page(
  { cookie }: Visitor,
  name: Target["name"],
  requests: Request[],
  alone = false,
): Target {
  return { name, headers: { cookie, accept: "text/html" }, requests, alone };
}

function api({ token }: Visitor, name: Target["name"], requests: Request[], alone = false): Target {
  return { name, headers: { authorization: `Bearer ${token}` }, requests, alone };
}

/** With this React gives a part up that broke after the page's status had been sent. */
const gaveUp = "$RX(";

/** What is wrong with an answer, in a few words; undefined for the right one. */
export function wrongWith(request: Request, status: number, body: string): string | undefined {
  if (status !== 200) return `${request.path} answered ${status}`;
  const missing = request.shows.find((text) => !body.includes(text));
  if (missing !== undefined) return `${request.path} does not show "${missing}"`;
  return body.includes(gaveUp) ? `${request.path} broke while it was being sent` : undefined;
}
