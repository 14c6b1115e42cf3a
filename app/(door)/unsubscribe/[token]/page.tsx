import type { Metadata } from "next";
import { Door } from "@/components/auth/door";
import { UnsubscribeForm } from "@/components/mail/unsubscribe-form";
import { LinkButton } from "@/components/ui/button";
import { readUnsubscribeToken } from "@/lib/mail/unsubscribe-token";
import { kinds } from "@/lib/notifications/kinds";

export const metadata: Metadata = { title: "Unsubscribe", robots: { index: false } };

export default async function UnsubscribePage({ params }: PageProps<"/unsubscribe/[token]">) {
  const { token } = await params;
  const meant = readUnsubscribeToken(token);
  if (!meant)
    return (
      <Door
        title="This link is incomplete"
        lede="Your mail program may have cut it off. Open it again from the email, or change your notification settings."
      >
        <LinkButton href={"/settings/notifications"}>Your notifications</LinkButton>
      </Door>
    );
  return (
    <Door title="No more emails about this?">
      <ul className="mb-6 flex flex-col gap-3">
        {meant.kinds.map((kind) => (
          <li key={kind}>
            <p className="font-serif text-[17px]">{kinds[kind].title}</p>
            <p className="text-muted">{kinds[kind].meaning}</p>
          </li>
        ))}
      </ul>
      <UnsubscribeForm token={token} />
    </Door>
  );
}
