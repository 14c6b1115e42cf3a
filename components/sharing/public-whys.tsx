import { Tag } from "@/components/ui/chip";
import type { PublicWhy } from "@/lib/sharing/content";
import { kindWords } from "@/lib/whys/words";
import { numbered } from "./numbered";
import { type AddressOf, PublicPictures } from "./public-pictures";
import { Runs } from "./runs";

type Props = { whys: readonly PublicWhy[]; addressOf: AddressOf };

/** A question, its answer, and under it what was asked next. */
export function PublicWhys({ whys, addressOf }: Props) {
  if (whys.length === 0) return null;
  return (
    <section data-part="whys">
      <h2 className="mb-3 text-[23px]">Why it happened</h2>
      <Branches whys={whys} addressOf={addressOf} />
    </section>
  );
}

function Branches({ whys, addressOf }: Props) {
  return (
    <ul>
      {numbered(whys).map(({ key, item }) => (
        <li
          key={key}
          data-piece=""
          className={`border-l-2 pt-2 pb-0.5 pl-3 @2xl:pl-4.5 ${item.branches.length === 0 ? "border-accent" : "border-line-strong"}`}
        >
          <p className="whitespace-pre-line text-[13.5px] text-muted">
            <Runs pieces={item.question} />
          </p>
          <Answer why={item} addressOf={addressOf} />
          {item.branches.length > 0 && <Branches whys={item.branches} addressOf={addressOf} />}
        </li>
      ))}
    </ul>
  );
}

function Answer({ why, addressOf }: { why: PublicWhy; addressOf: AddressOf }) {
  const { answer, layer, pictures } = why;
  return (
    <div className="mb-1.5 max-w-[68ch] break-inside-avoid">
      <p className="inline whitespace-pre-line font-serif text-[17px] leading-snug [overflow-wrap:anywhere]">
        <Runs pieces={answer} />
      </p>{" "}
      <span className="[&>*]:mr-1.5">
        {layer && (
          <Tag>
            <Runs pieces={layer} />
          </Tag>
        )}
        {marksOf(why).map((mark) => (
          <span
            key={mark}
            className="whitespace-nowrap rounded-full border border-line-strong border-dashed px-2 text-[12px] text-muted"
          >
            {mark}
          </span>
        ))}
      </span>
      <PublicPictures pictures={pictures} addressOf={addressOf} />
    </div>
  );
}

const marksOf = ({ kind, layer, contributing, assumption }: PublicWhy): string[] => [
  ...(kind && !(layer && kind === "layer") ? [kindWords[kind].name] : []),
  ...(contributing ? ["contributing condition"] : []),
  ...(assumption ? ["assumption, not checked"] : []),
];
