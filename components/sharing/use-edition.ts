import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useState } from "react";
import { useSaving } from "@/components/ui/save-status";
import { useToast } from "@/components/ui/toast";
import { useHold } from "@/components/ui/use-hold";
import { idle } from "@/lib/http/form-state";
import { changeEditionAction } from "@/lib/sharing/actions";
import type { EditionView, Strikes } from "@/lib/sharing/schema";
import { type Deed, EditionQueue, type Wishes } from "./edition-queue";

/** What was done last in the text, and the way back. */
export type Done = { said: string; undo: () => void };
export type Change = (next: Deed, said: string) => void;

/**
 * The strikes as they are on this screen. Each change shows at once and is saved in its turn; what
 * strangers would read is drawn by the server, from what it has.
 */
export function useEdition(number: number, edition: EditionView) {
  const [strikes, setStrikes] = useState<Strikes>(edition.strikes);
  /** Boxes show a press at once, before the server's answer. */
  const [wished, setWished] = useState<Wishes>({});
  const { track } = useSaving();
  const { holdOn } = useHold();
  const toast = useToast();
  const router = useRouter();
  const [queue] = useState(
    () =>
      new EditionQueue(edition, {
        ask: (asked) => track(changeEditionAction(idle, { number, ...asked })),
        show: setStrikes,
        tell: (sentence, refused) => {
          toast(sentence);
          if (!refused) return;
          setWished((now) => ({ ...now, [refused]: undefined }));
          router.refresh();
        },
      }),
  );
  const drawn = useRef(edition);
  const takeOver = useCallback(() => {
    if (queue.takeOver(drawn.current)) setWished({});
  }, [queue]);

  const save = useCallback(async () => {
    holdOn(true);
    await queue.save();
    if (queue.waits) return;
    holdOn(false);
    takeOver();
  }, [holdOn, queue, takeOver]);

  const wish = useCallback(
    (more: Wishes) => {
      setWished((now) => ({ ...now, ...more }));
      queue.wish(more);
      void save();
    },
    [queue, save],
  );

  /** Does it, and gives the way back. */
  const reversibly = useCallback(
    (next: Deed) => {
      const back = queue.add(next);
      void save();
      return () => {
        queue.add(back);
        void save();
      };
    },
    [queue, save],
  );
  const change = useCallback<Change>(
    (next, said) => {
      const undo = reversibly(next);
      toast(said, { undo: async () => undo() });
    },
    [reversibly, toast],
  );
  // Word by word, messages over the text would be in the way: the bar above it tells the last.
  const [done, setDone] = useState<Done | null>(null);
  const strike = useCallback<Change>(
    (next, said) => {
      const undo = reversibly(next);
      const back = () => {
        undo();
        setDone(null);
      };
      setDone({ said, undo: back });
    },
    [reversibly],
  );

  // The page was drawn again with what somebody else did, or what the server made of a wish.
  useEffect(() => {
    drawn.current = edition;
    takeOver();
  }, [edition, takeOver]);

  return { strikes, wished, change, strike, done, wish };
}
