import type { IncomingMessage } from "node:http";
import { OutboundFailed } from "./refused";

const longest = 100_000;

/** Reads 100 kB at most and hangs up on the rest. */
export function readAnswer(answer: IncomingMessage) {
  const { statusCode: status = 0, headers } = answer;
  const pieces: Buffer[] = [];
  let length = 0;
  return new Promise<{ status: number; headers: typeof headers; body: string; cutOff: boolean }>(
    (resolve, reject) => {
      const finish = (cutOff: boolean) => {
        const body = Buffer.concat(pieces).subarray(0, longest).toString("utf8");
        resolve({ status, headers, body, cutOff });
      };
      answer.on("data", (piece: Buffer) => {
        pieces.push(piece);
        length += piece.length;
        if (length <= longest) return;
        finish(true);
        answer.destroy();
      });
      answer.on("end", () => finish(false));
      answer.on("error", reject);
      answer.on("close", () => reject(new OutboundFailed("The answer broke off.")));
    },
  );
}
