"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { useSaving } from "@/components/ui/save-status";
import { mostBytes, tooLarge } from "@/lib/attachments/limits";
import type { ImageView } from "@/lib/attachments/schema";
import { sendImage } from "./send-image";

export type Upload = {
  key: number;
  file: File;
  /** How much is on its way, from 0 to 1. */
  share: number;
  /** Why it is not kept; null while it is under way. */
  problem: string | null;
  /** Sent already; only what it should back did not take it. */
  image: ImageView | null;
};

/** Answers null when it was kept, else why not. */
export type Added = (image: ImageView) => Promise<string | null>;

let lastKey = 0;

/** Sends images one after the other. One that was refused stays until its owner lets it go. */
export function useUploads(number: number, added: Added) {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const { hold } = useSaving();
  const line = useRef(Promise.resolve());
  const latest = useRef(added);
  latest.current = added;

  const change = useCallback(
    (key: number, by: Partial<Upload>) =>
      setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...by } : one))),
    [],
  );
  const letGo = useCallback(
    (key: number) => setUploads((all) => all.filter((one) => one.key !== key)),
    [],
  );

  const send = useCallback(
    async ({ key, file, image }: Upload): Promise<void> => {
      if (file.size > mostBytes) return change(key, { problem: tooLarge });
      const sent = image
        ? { image }
        : await sendImage(number, file, (share) => change(key, { share }));
      if ("problem" in sent) return change(key, { problem: sent.problem });
      change(key, { image: sent.image, share: 1 });
      const problem = await latest.current(sent.image).catch(() => unanswered);
      if (problem === null) letGo(key);
      else change(key, { problem });
    },
    [number, change, letGo],
  );

  const start = useCallback(
    (upload: Upload) => {
      change(upload.key, { problem: null, share: 0 });
      line.current = line.current.then(() => send(upload));
    },
    [change, send],
  );
  const add = useCallback(
    (files: readonly File[]) => {
      const begun = files.map((file): Upload => {
        lastKey += 1;
        return { key: lastKey, file, share: 0, problem: null, image: null };
      });
      setUploads((all) => [...all, ...begun]);
      for (const upload of begun) start(upload);
    },
    [start],
  );

  // Leaving the page while one is not kept yet is asked about first.
  const waiting = uploads.length > 0;
  useEffect(() => {
    if (!waiting) return;
    hold(1);
    return () => hold(-1);
  }, [waiting, hold]);

  return { uploads, add, again: start, letGo };
}

const unanswered = "The server does not answer. The image stays here; try again in a moment.";
