/** What a choice of teams offers; the form sends the slug. */
export function TeamOptions({ teams }: { teams: readonly { slug: string; name: string }[] }) {
  return teams.map(({ slug, name }) => (
    <option key={slug} value={slug}>
      {name}
    </option>
  ));
}
