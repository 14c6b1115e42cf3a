import { listAsking, listAtHand } from "@/lib/action-items/at-hand";
import { todayInUtc } from "@/lib/action-items/due";
import { requireActor } from "@/lib/auth/session";
import { countWaiting } from "@/lib/notifications/waiting";
import { waitingInSentence } from "./in-sentence";

/** Who you are to us this morning, and how much waits. */
export async function Greeting() {
  const actor = await requireActor();
  const [asked, { mine }, { lessons }] = await Promise.all([
    listAsking(actor),
    listAtHand(actor),
    countWaiting(actor),
  ]);
  return (
    <header>
      <h1 className="text-[31px]">Hello, {actor.name.split(" ")[0]}</h1>
      <p className="text-[15px] text-muted">
        {waitingInSentence({ asked: asked.length, mine, lessons }, todayInUtc())}
      </p>
    </header>
  );
}
