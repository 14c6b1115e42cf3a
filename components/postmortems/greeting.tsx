import { requireActor } from "@/lib/auth/session";
import { countWaiting } from "@/lib/review/waiting";

/** Who you are to us this morning, and how much waits. */
export async function Greeting() {
  const actor = await requireActor();
  const { drafts, lessons, promises } = await countWaiting(actor);
  return (
    <header>
      <h1 className="text-[31px]">Hello, {actor.name.split(" ")[0]}</h1>
      <p className="text-[15px] text-muted">{waiting(drafts + lessons + promises)}</p>
    </header>
  );
}

function waiting(count: number): string {
  if (count === 0) return "Nothing waits for you. A good day to read what another team learned.";
  if (count === 1) return "One thing waits for you.";
  return `${count > 99 ? "Many" : count} things wait for you.`;
}
