import { inject } from "vitest";
import type { SeededRegistry } from "./start-seeded-registry.ts";

/** The registry that all browser tests of a run share, with the examples released. The first to ask waits for it to start. */
export async function seededRegistry(): Promise<SeededRegistry> {
  const answer = await fetch(inject("seededRegistryUrl"));
  if (!answer.ok) throw new Error(await answer.text());
  return (await answer.json()) as SeededRegistry;
}
