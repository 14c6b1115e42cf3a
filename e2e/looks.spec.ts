import AxeBuilder from "@axe-core/playwright";
import { administers } from "@/lib/auth/actor";
import { lookUpActor } from "@/lib/auth/lookup";
import { openSession } from "@/lib/auth/sessions";
import { db } from "@/lib/db/client";
import { expect, signIn, test } from "./world";

const screens = [
  "/",
  "/postmortems",
  "/postmortems?status=draft",
  "/postmortems?tag=nothing-has-this",
  "/postmortems/new",
  "/postmortems/near-miss",
  "/lessons",
  "/lessons?tag=nothing-has-this",
  "/lessons?unread=true",
  "/lessons?following=true",
  "/lessons?severity=SEV+1&layer=linter",
  "/lessons/matrix",
  "/lessons/matrix?team=web-platform",
  "/lessons/matrix?tag=nothing-has-this",
  "/lessons/LESSON",
  "/actions",
  "/actions?status=all",
  "/actions?as=board",
  "/actions?by=owner&status=all",
  "/actions?waits=true&type=detect",
  "/actions/ACTION",
  "/inbox",
  "/settings",
  "/settings/notifications",
  "/settings/organisation",
  "/settings/promises",
  "/week",
  "/settings/integrations",
  "/settings/jobs",
  "/settings/letters",
  "/teams",
  "/teams/web-platform",
  "/nowhere",
  ...[
    "",
    "/facts",
    "/timeline",
    "/whys",
    "/layers",
    "/actions",
    "/lessons",
    "/review",
    "/removed",
    "/public",
  ].map((step) => `/postmortems/PM${step}`),
];

const doors = ["/sign-in", "/p/nothing-stands-here"];

/** Whoever set the example organisation up: an administrator with full pages. */
async function founder() {
  const { id } = await db.user.findUniqueOrThrow({ where: { email: "mara@example.test" } });
  const session = await openSession(db, id, "looks", new Date());
  const actor = await lookUpActor({ sessionId: session.id });
  if (!actor || !administers(actor))
    throw new Error("The founder of the example organisation is not there, or keeps nothing");
  return actor;
}

/** A postmortem with everything in it, and a promise of it that was kept. */
async function fullest(): Promise<{ number: number; action: string; lesson: string }> {
  const { number, actionItems, lessons } = await db.postmortem.findFirstOrThrow({
    where: { title: { contains: "stray command", mode: "insensitive" } },
    select: {
      number: true,
      actionItems: { where: { proof: { isNot: null }, removalId: null }, select: { id: true } },
      lessons: { where: { removalId: null }, select: { id: true } },
    },
  });
  const [[kept], [told]] = [actionItems, lessons];
  if (!kept) throw new Error("The example has no promise that was kept");
  if (!told) throw new Error("The example has no lesson");
  return { number, action: kept.id, lesson: told.id };
}

// Contrast depends on the theme and layout on the width, so two runs meet every screen in both.
const eyes = [
  { theme: "light", width: 1360 },
  { theme: "dark", width: 390 },
] as const;

for (const { theme, width } of eyes)
  test(`every screen is accessible and fits, ${theme}, ${width} px wide`, async ({
    page,
    context,
  }) => {
    test.setTimeout(600_000);
    await page.emulateMedia({ colorScheme: theme });
    await page.setViewportSize({ width, height: 900 });
    for (const path of doors) await look(path);
    await signIn(context, await founder());
    const { number, action, lesson } = await fullest();
    for (const path of screens)
      await look(
        path.replace("PM", String(number)).replace("ACTION", action).replace("LESSON", lesson),
      );

    async function look(path: string) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
      const { violations } = await new AxeBuilder({ page })
        .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
        .analyze();
      const found = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`,
      );
      expect.soft(found, `${path}, ${theme}, ${width} px`).toEqual([]);
      const wider = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect.soft(wider, `${path} must not scroll sideways at ${width} px`).toBeLessThanOrEqual(0);
    }
  });
