import type { Delivery } from "@atoll/host";
import type { Catalogue } from "./catalogue.ts";

/** Mini-apps that are brought here before anyone asks: those a person sees first. */
const PREFETCHED = 3;

/** Brings the first mini-apps of the catalogue here. What does not come now is asked for again, and its failure told, when it is opened. */
export async function prefetchFirst(
  catalogue: Pick<Catalogue, "list">,
  delivery: Pick<Delivery, "prepare">,
): Promise<void> {
  const entries = await catalogue.list().catch(() => []);
  await Promise.allSettled(entries.slice(0, PREFETCHED).map(({ id }) => delivery.prepare(id)));
}
