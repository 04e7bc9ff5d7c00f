import { platform } from "@atoll/sdk";
import { useEffect, useState } from "react";

const KEY = "best";

type Scores = { readonly [figure: string]: number };

export type Best = {
  /** The best score for each figure that was drawn; null until the storage has answered. */
  readonly scores: Scores | null;
  /** Keeps a score when it is the best so far; tells whether it was. */
  add(figure: string, score: number): boolean;
};

/** The best scores, kept on the device. */
export function useBest(): Best {
  const [scores, setScores] = useState<Scores | null>(null);
  useEffect(() => {
    platform.storage.get(KEY).then(
      (text) => setScores(parseScores(text)),
      () => setScores({}),
    );
  }, []);
  return {
    scores,
    add(figure, score) {
      if (score <= (scores?.[figure] ?? 0)) return false;
      const next = { ...scores, [figure]: score };
      setScores(next);
      // A score that cannot be kept still counts until the game is closed.
      void platform.storage.set(KEY, JSON.stringify(next)).catch(() => undefined);
      return true;
    },
  };
}

function parseScores(text: string | null): Scores {
  try {
    const entries = Object.entries(JSON.parse(text ?? "{}") as object);
    return Object.fromEntries(
      entries.filter(([, score]) => typeof score === "number" && score >= 0 && score <= 100),
    );
  } catch {
    return {};
  }
}
