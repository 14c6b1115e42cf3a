import type { AdoptionView, PracticeLife } from "@/lib/practices/schema";

type Life = PracticeLife | AdoptionView["life"];

const looks: Record<Life, { colour: string; path: string; dashed?: boolean }> = {
  alive: { colour: "text-held", path: "M1 8h7l2.5-6 3.5 12 3-9 1.5 3H27" },
  due: { colour: "text-bypassed", path: "M1 8h7l2.5-6 3.5 6H27" },
  lapsed: { colour: "text-breached", path: "M1 8h26", dashed: true },
  retired: { colour: "text-muted", path: "M1 8h9M18 8h9M12 4v8M16 4v8" },
  left: { colour: "text-muted", path: "M1 8h9" },
};

/** How it stands, told by the shape of its pulse and by a word. */
export function LifeMark({ life, words }: { life: Life; words: string }) {
  const { colour, path, dashed } = looks[life];
  return (
    <span className={`inline-flex items-center gap-1.5 font-medium ${colour}`}>
      <svg
        viewBox="0 0 28 16"
        aria-hidden="true"
        className="h-4 w-7 flex-none fill-none stroke-current stroke-[1.6]"
      >
        <path d={path} strokeDasharray={dashed ? "3 3" : undefined} />
      </svg>
      {words}
    </span>
  );
}
