"use client";

import { type RefObject, useEffect, useRef, useState } from "react";

type Region = RefObject<HTMLElement | null>;

/** Those on the page that take images, in the order in which they appeared. */
const regions: Region[] = [];

/** The one that was pointed at or holds the keyboard, else the one that appeared last. */
function taker(target: EventTarget | null): Region | undefined {
  const around = (node: EventTarget | null) => (region: Region) =>
    node instanceof Node && region.current?.contains(node);
  return (
    regions.find(around(target)) ?? regions.find(around(document.activeElement)) ?? regions.at(-1)
  );
}

/**
 * Images that are pasted, or dropped anywhere on the page: a browser would leave the page for a
 * file that is dropped beside its mark. Says whether one is being dragged.
 */
export function useGivenFiles(region: Region, take: (files: File[]) => void): boolean {
  const [dragging, setDragging] = useState(false);
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    regions.push(region);
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])].filter(isImage);
      if (files.length === 0 || taker(event.target) !== region || pastesText(event)) return;
      event.preventDefault();
      latest.current(files);
    };
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      setDragging(taker(event.target) === region);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setDragging(false);
    };
    const drop = (event: DragEvent) => {
      setDragging(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      if (taker(event.target) === region) latest.current(files);
    };
    const stop = new AbortController();
    const { signal } = stop;
    document.addEventListener("paste", paste, { signal });
    document.addEventListener("dragover", over, { signal });
    document.addEventListener("dragleave", leave, { signal });
    document.addEventListener("drop", drop, { signal });
    return () => {
      stop.abort();
      regions.splice(regions.indexOf(region), 1);
    };
  }, [region]);
  return dragging;
}

const isImage = ({ type }: File): boolean => type.startsWith("image/");

/** A table copied from a spreadsheet comes as words and as a picture; into a field go the words. */
function pastesText(event: ClipboardEvent): boolean {
  const field = event.target instanceof Element && event.target.closest("input, textarea");
  return Boolean(field) && event.clipboardData?.getData("text/plain") !== "";
}
