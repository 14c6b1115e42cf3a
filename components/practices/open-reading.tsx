import type { OpenPractice } from "@/lib/practices/open";
import { rhythmInWords } from "@/lib/practices/words";
import { PracticeReading, ReadingPart } from "./reading";

/** For whoever has the address: the practice's own words, and how it lives. */
export function OpenReading({ practice }: { practice: OpenPractice }) {
  const { stories, howWeKnow, everyDays, retired, pulse, nextCheckAt } = practice;
  return (
    <PracticeReading
      eyebrow="A practice"
      practice={{ ...practice, nextCheckAt }}
      pulse={pulse}
      retired={retired}
    >
      {stories.length > 0 && (
        <ReadingPart title={stories.length > 1 ? "The stories" : "The story"}>
          {stories.map(({ note, wouldHaveMet }) => (
            <div key={note} className="mb-5 border-line-strong border-l-2 pl-[18px]">
              {wouldHaveMet && (
                <p className="text-[13.5px] text-breached">
                  It would have caught this one, but was lapsed or retired at the time.
                </p>
              )}
              <p className="max-w-[66ch] whitespace-pre-line font-serif text-[17px] leading-relaxed">
                {note}
              </p>
            </div>
          ))}
        </ReadingPart>
      )}
      {!retired && (
        <ReadingPart title="How it is kept">
          {howWeKnow && <p className="mb-2 max-w-[62ch] font-serif text-[17px]">{howWeKnow}</p>}
          <p className="text-[14.5px] text-muted">
            {followersInWords(practice.followers)}. Each is checked at least{" "}
            {rhythmInWords(everyDays)}.
          </p>
        </ReadingPart>
      )}
      <p className="mt-10 text-[13px] text-muted">
        Who works here can{" "}
        <a href="/sign-in" className="underline underline-offset-2">
          sign in
        </a>{" "}
        to read the incidents behind it.
      </p>
    </PracticeReading>
  );
}

function followersInWords({ alive, due, lapsed }: OpenPractice["followers"]): string {
  const all = alive + due + lapsed;
  const parts = [
    `${all} ${all === 1 ? "team follows" : "teams follow"} it`,
    `${alive} alive`,
    ...(due > 0 ? [`${due} due`] : []),
    ...(lapsed > 0 ? [`${lapsed} lapsed`] : []),
  ];
  return parts.join(" · ");
}
