import { MadeSecret } from "@/components/teams/made-secret";
import { Section } from "@/components/teams/section";
import { requireActor } from "@/lib/auth/session";
import { revokeFeedAddressAction } from "@/lib/feeds/actions";
import { filterInWords } from "@/lib/feeds/filter-words";
import { listFeedAddresses } from "@/lib/feeds/queries";
import { listLayers } from "@/lib/layers/queries";
import { addressOf, filterOf } from "@/lib/lessons/filter";
import { listTeams } from "@/lib/teams/queries";
import { NewFeedForm } from "./new-feed-form";

/** @param wished a filter of /lessons, from where somebody came to have it as a feed. */
export async function FeedAddresses({ wished }: { wished: string | null }) {
  const actor = await requireActor();
  const query = wished === null ? "" : addressOf({ ...filterOf(wished), unread: false });
  const [addresses, teams, layers, wishedInWords] = await Promise.all([
    listFeedAddresses(actor),
    listTeams(actor),
    listLayers(actor),
    filterInWords(query),
  ]);
  const choices = {
    teams: teams.map(named("team")),
    layers: layers.map(named("layer")),
  };
  const offered = [...choices.teams, ...choices.layers].some((one) => one.query === query);
  return (
    <Section
      id="feeds"
      title="Feed reader"
      lede="A secret address that your feed reader reads, as Atom or as JSON Feed: lessons as they are published, and what became of practices. It sees what you see. Whoever has the address reads the same."
    >
      <ul>
        {addresses.map(({ id, ...made }) => (
          <MadeSecret
            key={id}
            {...made}
            used="read"
            revoke={revokeFeedAddressAction}
            given={{ id }}
            warning="Feed readers that read it find nothing from now on."
            end="Revoke the address"
          />
        ))}
      </ul>
      <NewFeedForm
        chosen={query}
        wished={offered || usual.includes(query) ? null : { query, name: wishedInWords }}
        {...choices}
      />
    </Section>
  );
}

const named = (kind: string) => (one: { slug: string; name: string }) => ({
  query: addressOf({ [kind]: one.slug }),
  name: one.name,
});

/** What the form offers to everybody. */
const usual = ["", "?following=true", "?status=unanswered"];
