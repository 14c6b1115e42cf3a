/** How the change meets one layer: goes on, leaves the row behind the last one, ends, is not here. */
export type Way = "through" | "out" | "stopped" | "none";

const line = "fill-none stroke-ink stroke-2 [vector-effect:non-scaling-stroke]";

/** Layers side by side, and one above the other. */
const aside = "@max-xl:hidden";
const down = "@xl:hidden";

/** The change's way in a slab's drawing, from the left where layers stand side by side, else down. */
export function WayThrough({ way, first }: { way: Way; first: boolean }) {
  if (way === "none") return null;
  return (
    <>
      {first && <path d="M-84 60H0" className={`${line} @max-3xl:hidden`} />}
      {way !== "stopped" && (
        <>
          <path
            d={way === "out" ? "M-.5 60H104" : "M-.5 60H100.5"}
            className={`${line} ${aside}`}
          />
          <path d={way === "out" ? "M50-.5V124" : "M50-.5V120.5"} className={`${line} ${down}`} />
        </>
      )}
      {way !== "through" && (
        <>
          <Head at={way === "out" ? 112 : 5} y={60} where={aside} />
          <Head at={way === "out" ? 132 : 5} y={50} where={down} />
        </>
      )}
    </>
  );
}

/** An arrow head whose tip is `at`. */
function Head({ at, y, where }: { at: number; y: number; where: string }) {
  const points =
    where === down
      ? `${y - 7},${at - 12} ${y + 7},${at - 12} ${y},${at}`
      : `${at - 12},${y - 7} ${at - 12},${y + 7} ${at},${y}`;
  return <polygon points={points} className={`fill-ink ${where}`} />;
}
