import { searches } from "@/lib/cli/bench/searches";
import type { Visitor } from "@/lib/cli/bench/visitor";

export const names = [
  "home",
  "postmortems",
  "postmortem",
  "lessons",
  "lesson",
  "matrix",
  "week",
  "why",
  "edition",
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
  const [newestLesson] = visitor.lessons;
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
        { path: "/lessons", shows: [`/postmortems/${newestLesson?.number}`, ...rows] },
      ]);
    case "lesson":
      return page(
        visitor,
        name,
        visitor.lessons.map(({ id, title }) => ({
          path: `/lessons/${id}`,
          shows: [title, "Could this happen to you?", "What teams answered", "</html>"],
        })),
      );
    case "matrix":
      return page(visitor, name, [
        {
          path: "/lessons/matrix",
          shows: [`/lessons/${newestLesson?.id}`, "answers of teams", "</html>"],
        },
      ]);
    case "week":
      return page(visitor, name, [
        {
          path: "/week",
          shows: ["New lessons (", `/lessons/${newestLesson?.id}`, "Proved (", "</html>"],
        },
      ]);
    case "why":
      return page(
        visitor,
        name,
        visitor.practices.map(({ slug, statement }) => ({
          path: `/why/${slug}`,
          shows: [statement, "The stor", "Who adopted it", ...rows],
        })),
      );
    case "edition":
      return {
        ...page(
          visitor,
          name,
          visitor.editions.map(({ slug, title }) => ({
            path: `/p/${slug}`,
            shows: [title, "Which layers held", "taken out", "Who noticed", "</html>"],
          })),
        ),
        headers: { accept: "text/html" },
      };
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
