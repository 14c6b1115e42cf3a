/** What is amiss with one of them holds up no other. @throws the first failure, after all are done. */
export async function oneByOne<T>(items: Iterable<T>, work: (item: T) => Promise<unknown>) {
  const failures: unknown[] = [];
  for (const item of items)
    try {
      await work(item);
    } catch (error) {
      failures.push(error);
    }
  if (failures.length > 0) throw failures[0];
}
