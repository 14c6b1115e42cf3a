import sharp from "sharp";

/** Pictures as cameras and screens make them; each colour is another picture. */

type Wishes = { width?: number; height?: number; colour?: string };

const drawn = ({ width = 60, height = 40, colour = "#285e61" }: Wishes) =>
  sharp({ create: { width, height, channels: 3, background: colour } });

/** With the place where it was taken and the camera's owner in it, and lying on its side. */
const photo = (wishes: Wishes = {}) =>
  drawn(wishes)
    .withExif({
      IFD0: { Artist: "Somebody at home", Software: "camera" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "52/1 31/1 12/1", GPSLongitude: "13/1 24/1 18/1" },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

const png = (wishes: Wishes = {}) => drawn(wishes).png().toBuffer();
const webp = (wishes: Wishes = {}) => drawn(wishes).webp().toBuffer();
const gif = (wishes: Wishes = {}) => drawn(wishes).gif().toBuffer();

/** Three frames that follow each other. */
async function moving(kind: "gif" | "webp") {
  const frames = ["#111111", "#888888", "#eeeeee"].map((colour) => png({ colour }));
  const joined = sharp(await Promise.all(frames), { join: { animated: true } });
  return (kind === "gif" ? joined.gif() : joined.webp()).toBuffer();
}

/** As an upload brings it. */
const blob = (bytes: Buffer | string) =>
  new Blob([typeof bytes === "string" ? bytes : new Uint8Array(bytes)]);

export const images = { photo, png, webp, gif, moving, blob };
