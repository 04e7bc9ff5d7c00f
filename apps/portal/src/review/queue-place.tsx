import { useNavigate } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useReviewQueue } from "../api/queries.ts";
import { useWords } from "../words/use-words.tsx";
import { useKeys } from "./use-keys.ts";

/** Where a version is in the queue; j and k go on to the ones beside it. */
export function QueuePlace({ version }: { readonly version: string }): ReactElement | null {
  const { reviewing: words } = useWords();
  const navigate = useNavigate();
  const { data: queue = [] } = useReviewQueue();
  const at = queue.findIndex(({ id }) => id === version);
  const go = (step: number) => {
    // From a version that is decided, both lead back into the queue.
    const next = at < 0 ? queue[0] : queue[at + step];
    if (next !== undefined) void navigate({ to: "/review/$version", params: { version: next.id } });
  };
  useKeys({ j: () => go(1), k: () => go(-1) });
  if (at < 0) return null;
  return <span className="muted numbers">{words.position(at + 1, queue.length)}</span>;
}
