import { passFromToken } from "@/lib/auth/heartbeat";
import { systemActor } from "@/lib/auth/system";
import { transaction } from "@/lib/db/transaction";
import { DomainError, notFound } from "@/lib/errors/domain-error";
import { answerTo } from "@/lib/http/answer-to";
import { readJson } from "@/lib/http/body";
import { problem } from "@/lib/http/problem";
import { readInput } from "@/lib/http/read-input";
import { keepCheck } from "./checks";
import { ensureKept, holdPractice } from "./find";
import { stateOf } from "./life";
import { Heartbeat, type Standing } from "./schema";

const hourMs = 3_600_000;
/** What says the same within this time says nothing new, and is not written down again. */
const sameMs = hourMs;
const mostAnHour = 60;

/** A program reports. Safe to repeat: the same words within an hour are one check. */
export async function heartBeat(
  pass: { adoptionId: string; slug: string },
  beat: Heartbeat,
  now = new Date(),
): Promise<Standing> {
  return transaction(async (tx) => {
    const practice = await holdPractice(tx, pass.slug);
    const found = await tx.adoption.findUnique({
      where: { id: pass.adoptionId },
      include: { team: { select: { slug: true } } },
    });
    if (!found || found.leftAt) throw notFound("that practice among those of this token's team");
    ensureKept(practice);
    const { team, ...adoption } = found;
    const here = { slug: practice.slug, team: team.slug };
    const lately = await tx.check.findMany({
      where: {
        adoptionId: adoption.id,
        kind: "heartbeat",
        at: { gt: new Date(now.getTime() - hourMs) },
      },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      take: mostAnHour,
    });
    const [last] = lately;
    const rhythm = { nextCheckAt: adoption.nextCheckAt, everyDays: practice.everyDays };
    const life = stateOf(rhythm, now);
    const same = last && last.followed === beat.followed && last.sentence === beat.sentence;
    // What a person said since is answered by the next heartbeat, however soon.
    if (same && now.getTime() - last.at.getTime() < sameMs && (life === "alive") === beat.followed)
      return { ...here, life, nextCheckAt: adoption.nextCheckAt.toISOString() };
    if (lately.length >= mostAnHour) throw tooMany();
    const actor = systemActor("practices");
    const seen = { kind: "heartbeat" as const, ...beat };
    return { ...here, ...(await keepCheck(tx, { practice, adoption, actor }, seen, now)) };
  });
}

const tooMany = () =>
  new DomainError(
    "too_many",
    `That is more than ${mostAnHour} different reports within an hour. One a day is enough; try again later.`,
  );

type Context = { params: Promise<Record<string, string>> };

/** `POST /api/v1/practices/{slug}/heartbeat`, whose token opens this and nothing else. */
export async function receiveHeartbeat(request: Request, context: Context): Promise<Response> {
  const { slug } = await context.params;
  try {
    const pass = await passFromToken(request);
    if (!pass) return unknownToken();
    if (pass.slug !== slug) return problem(404, "This token is for another practice.");
    const beat = readInput(Heartbeat, await readJson(request));
    return Response.json(await heartBeat(pass, beat), { headers: { "cache-control": "no-store" } });
  } catch (error) {
    const refused = await answerTo(error);
    if (refused.status === 429) refused.headers.set("retry-after", "3600");
    return refused;
  }
}

const unknownToken = () =>
  problem(
    401,
    "Send this practice's heartbeat token as Authorization: Bearer …; its team makes one on its page.",
    {},
    { "www-authenticate": "Bearer" },
  );
