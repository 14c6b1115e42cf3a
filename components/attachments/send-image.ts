import { ImageView } from "@/lib/attachments/schema";

/** Either the image as it is kept now, or why not. */
export type Sent = { image: ImageView } | { problem: string };

const away = "The server does not answer. The image stays here; try again in a moment.";

/** `progress` hears how much is on its way, from 0 to 1; `fetch` could not tell. */
export function sendImage(
  number: number,
  file: File,
  progress: (share: number) => void,
): Promise<Sent> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", `/postmortems/${number}/images`);
    request.upload.addEventListener("progress", ({ loaded, total }) => progress(loaded / total));
    request.addEventListener("load", () => resolve(answerOf(request)));
    for (const lost of ["error", "abort", "timeout"])
      request.addEventListener(lost, () => resolve({ problem: away }));
    request.send(file);
  });
}

function answerOf({ status, responseText }: XMLHttpRequest): Sent {
  const body = parsed(responseText);
  const image = ImageView.safeParse(body);
  if (status === 201 && image.success) return { image: image.data };
  const told = typeof body === "object" && body !== null && "detail" in body ? body.detail : null;
  return { problem: typeof told === "string" ? told : away };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
