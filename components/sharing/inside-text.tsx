import type { FocusEvent, KeyboardEvent } from "react";
import { Button } from "@/components/ui/button";
import type { InsidePart, Strikes } from "@/lib/sharing/schema";
import { sections } from "@/lib/sharing/schema";
import { Part } from "./inside-part";
import { sinceDrawn } from "./shown-strikes";

const titles: Record<InsidePart["section"], string> = {
  head: "Title and what it is",
  telling: "What people told",
  layers: "Layers",
  timeline: "Timeline",
  whys: "Whys",
  actions: "What changes",
  lessons: "What others should know",
  pictures: "Words under pictures",
};

type Props = {
  inside: readonly InsidePart[];
  known: Strikes;
  strikes: Strikes;
  leaveOut: (place: string) => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  /** Somebody is at this piece: where it stands outside, and which of the pieces there it is. */
  onPart: (there: string, nth: number) => void;
};

/** All that could become public, in the order in which it is read. One stop of Tab, then arrows. */
export function InsideText({ inside, known, strikes, leaveOut, onKeyDown, onPart }: Props) {
  const at = (event: FocusEvent<HTMLElement> | { target: EventTarget }) => {
    const element = event.target instanceof Element ? event.target : null;
    const place = element?.closest<HTMLElement>("[data-place]")?.dataset.place;
    const part = inside.find((one) => one.place === place);
    if (!part) return;
    const those = inside.filter(({ section, out }) => section === part.section && !out);
    onPart(thereOf(part), those.indexOf(part));
  };
  const since = sinceDrawn(known, strikes);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the texts within
    <div onKeyDown={onKeyDown} onFocus={at} className="flex flex-col gap-6">
      {groupsOf(inside).map(({ key, section, parts }) => (
        <section key={key} aria-label={titles[section]}>
          <div className="flex items-baseline justify-between gap-3 pb-1.5">
            <h3 className="text-[18px]">{titles[section]}</h3>
            <Whole section={section} strikes={strikes} leaveOut={leaveOut} />
          </div>
          {parts.map((part) => (
            <Part
              key={part.place}
              part={part}
              since={since}
              strikes={strikes}
              isFirst={part === inside[0]}
              leaveOut={leaveOut}
            />
          ))}
        </section>
      ))}
    </div>
  );
}

/** As the public page names its parts. */
function thereOf({ section, place }: InsidePart): string {
  if (section !== "telling") return section;
  return place.startsWith("figure:") ? "impact" : place;
}

type WholeProps = Pick<Props, "strikes" | "leaveOut"> & { section: InsidePart["section"] };

/** A section that strangers can do without. */
function Whole({ section, strikes, leaveOut }: WholeProps) {
  const place = sections.find((one) => one === `section:${section}`);
  if (!place) return null;
  const out = strikes.out.includes(place);
  return (
    <Button size="small" variant="quiet" onClick={() => leaveOut(place)}>
      {out ? "Show all of it" : "Hide all of it"}
      <span className="sr-only">: {titles[section]}</span>
    </Button>
  );
}

type Group = { key: string; section: InsidePart["section"]; parts: InsidePart[] };

/** Parts of one section that follow each other. Empty ones have nothing to strike. */
function groupsOf(inside: readonly InsidePart[]): Group[] {
  const groups: Group[] = [];
  for (const part of inside) {
    const last = groups.at(-1);
    if (last?.section === part.section) last.parts.push(part);
    else groups.push({ key: part.place, section: part.section, parts: [part] });
  }
  return groups;
}
