"use client";

import { useMemo, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { imageAddress } from "@/lib/attachments/address";
import type { EditionEditorView, EditionView } from "@/lib/sharing/schema";
import { chooseInPage, goTo } from "./chosen-in-page";
import { Decisions } from "./decisions";
import { EditionSettings } from "./edition-settings";
import { Fold } from "./fold";
import { Hand } from "./hand";
import { InsideText } from "./inside-text";
import { PictureDecisions } from "./picture-decisions";
import { followThere, PreviewPane } from "./preview-pane";
import { PublicReading } from "./public-reading";
import { PuttingOut } from "./putting-out";
import { placesOf } from "./shown-strikes";
import { leaveOut, openOf, textOf } from "./striking";
import { useChosen } from "./use-chosen";
import { useDeeds } from "./use-deeds";
import { useEdition } from "./use-edition";
import { useTextKeys } from "./use-text-keys";

type Props = {
  view: EditionEditorView & { edition: EditionView };
  home: string;
  hasIndex: boolean;
  today: string;
};

/** Left the text with its strikes, right what strangers read of it. */
export function Editor({ view, home, hasIndex, today }: Props) {
  const { number, inside, edition, finds, names, pictures, lost, preview } = view;
  const { strikes, wished, change, strike, done, wish } = useEdition(number, edition);
  const { chosen, lookNow, clear } = useChosen(inside);
  const pane = useRef<HTMLElement>(null);
  const [seesOutside, setSeesOutside] = useState(false);
  const deeds = useDeeds({
    ...{ inside, known: edition.strikes, strikes, strike, done, chosen, clear },
  });
  const turnOut = (place: string) => {
    const out = !strikes.out.includes(place);
    change((now) => leaveOut(now, place, out), out ? "Hidden." : "Shown again.");
  };
  const onKeyDown = useTextKeys(chosen, { ...deeds.keys, leaveOut: turnOut, clear, lookNow });
  const follow = (there: string, nth: number) => followThere(pane.current, there, nth);
  // Whoever chooses words draws this part again with each of them.
  const reading = useMemo(
    () => <PublicReading content={preview} addressOf={(id) => imageAddress(number, id)} />,
    [preview, number],
  );
  const waiting = [...openOf(finds), ...openOf(names), ...lost];
  const open = waiting.length;
  return (
    <div className="flex flex-col gap-5">
      <PuttingOut view={view} hasIndex={hasIndex} today={today} />
      <Fold title="To decide" said={open > 0 ? `${open} open` : "all decided"} isOpen={open > 0}>
        <Decisions {...{ finds, names, lost, change }} show={showInText} />
      </Fold>
      {pictures.length > 0 && (
        <Fold
          title="Pictures"
          said={`${strikes.pictures.length} of ${pictures.length} shown`}
          isOpen={false}
        >
          <PictureDecisions {...{ number, pictures, strikes, change }} />
        </Fold>
      )}
      <Fold title="Title, address, and who finds it" said="" isOpen={false}>
        <EditionSettings {...{ edition, wished, strikes, home, hasIndex, today, wish, change }} />
      </Fold>
      <div className="flex gap-1.5 lg:hidden">
        <Button
          aria-pressed={!seesOutside}
          className={pressed}
          onClick={() => setSeesOutside(false)}
        >
          The text
        </Button>
        <Button aria-pressed={seesOutside} className={pressed} onClick={() => setSeesOutside(true)}>
          As a stranger sees it
        </Button>
      </div>
      <div className="grid grid-cols-1 items-start gap-7 lg:grid-cols-2">
        <section aria-label="The text inside" className={seesOutside ? "max-lg:hidden" : ""}>
          <h2 className="mb-2 text-[20px]">The text inside</h2>
          <Hand {...deeds.hand} />
          <InsideText
            inside={inside.filter((part) => textOf(part).trim() !== "")}
            known={edition.strikes}
            strikes={strikes}
            leaveOut={turnOut}
            onKeyDown={onKeyDown}
            onPart={follow}
          />
        </section>
        <div className={seesOutside ? "" : "max-lg:hidden"}>
          <PreviewPane pane={pane}>{reading}</PreviewPane>
        </div>
      </div>
    </div>
  );
}

const pressed = "aria-pressed:border-accent aria-pressed:bg-accent-soft";

/** Where a find stands, chosen as a pointer would. */
function showInText(place: string, words: string): void {
  const part = goTo(place);
  if (!part) return;
  part.focus();
  part.scrollIntoView({ block: "center" });
  const at = placesOf(part.textContent ?? "", words)[0];
  if (at !== undefined) chooseInPage(part, at, at + words.length);
}
