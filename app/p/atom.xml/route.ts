import { feedEntryOf } from "@/components/sharing/public-feed";
import { atomFeed, atomType } from "@/lib/feeds/atom";
import { outsideAnswer } from "@/lib/sharing/outside-answer";
import { publicIndexAddress } from "@/lib/sharing/public-address";
import { getOrganisationName } from "@/lib/sharing/public-list";
import { isIndexPublic, listPublicContents } from "@/lib/sharing/public-queries";

/** What strangers may read, for their feed readers. */
export function GET() {
  return outsideAnswer(async () => {
    if (!(await isIndexPublic())) return null;
    const home = publicIndexAddress();
    const [name, editions] = await Promise.all([getOrganisationName(), listPublicContents()]);
    const bytes = atomFeed({
      id: home,
      title: `Postmortems of ${name}`,
      self: `${home}/atom.xml`,
      home,
      updated: new Date(editions[0]?.putOutAt ?? 0),
      entries: editions.map((edition) => feedEntryOf(edition, name)),
    });
    return { type: atomType, bytes };
  });
}
