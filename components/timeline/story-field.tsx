import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";

const prompts = [
  "What did you see first, and where?",
  "What did you think it was?",
  "What did you try, and what did you see then?",
];

type Props = {
  story: string;
  zone: string;
  busy: boolean;
  write: (text: string) => void;
  read: () => void;
  close: () => void;
  forget: () => void;
};

/** Where a story is told, with two or three questions that help to begin. */
export function StoryField({ story, zone, busy, write, read, close, forget }: Props) {
  return (
    <>
      <div id="telling-help" className="text-[13.5px] text-muted">
        <p>
          Five minutes, in your own words. We look for the times in them (on the clock of {zone});
          nothing is kept until you say so.
        </p>
        <ul className="mt-1 list-disc pl-5">
          {prompts.map((prompt) => (
            <li key={prompt}>{prompt}</li>
          ))}
        </ul>
      </div>
      <TextArea
        autoFocus
        rows={8}
        value={story}
        aria-labelledby="telling"
        aria-describedby="telling-help"
        placeholder="Around ten past two I saw the checkout errors climb. About five minutes later Ben paged the on-call…"
        onChange={(event) => write(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) read();
        }}
        className="max-h-[60vh] min-h-44 font-serif text-[17px]! leading-relaxed"
      />
      <div className="flex flex-wrap items-center gap-2">
        <Button variant="primary" aria-disabled={busy} onClick={() => !busy && read()}>
          {busy ? "One moment…" : "Find the events"}
        </Button>
        <Button variant="quiet" onClick={close}>
          Close
        </Button>
        {story.trim() !== "" && (
          <>
            <span className="text-[13px] text-muted">Stays in this browser until then.</span>
            <Button variant="quiet" size="small" className="ml-auto" onClick={forget}>
              Throw it away
            </Button>
          </>
        )}
      </div>
    </>
  );
}
