import type { TopicSource } from "../provider.ts";

export type Progress = { readonly bytes: number; readonly total: number | null };

/** Joins uploads and downloads under way to those who follow them, by opening and the mini-app's own number. */
export type Transfers = {
  /** Begins one; what is told of it reaches its followers until `end`. */
  begin(sessionId: string, transfer: number): { tell(progress: Progress): void; end(): void };
  /** Source of the topic `progress`. */
  readonly source: TopicSource;
};

type Follower = (progress: Progress) => void;

/** Begins with none. */
export function createTransfers(): Transfers {
  const latest = new Map<string, Progress>();
  const followers = new Map<string, Set<Follower>>();
  return {
    begin(sessionId, transfer) {
      const key = `${sessionId} ${transfer}`;
      return {
        tell(progress) {
          latest.set(key, progress);
          for (const follow of followers.get(key) ?? []) follow(progress);
        },
        end: () => void latest.delete(key),
      };
    },
    source(params, { sessionId }, emit) {
      const key = `${sessionId} ${(params as { readonly transfer: number }).transfer}`;
      const those = followers.get(key) ?? new Set<Follower>();
      followers.set(key, those.add(emit));
      const now = latest.get(key);
      if (now !== undefined) emit(now);
      return () => {
        those.delete(emit);
        if (those.size === 0 && followers.get(key) === those) followers.delete(key);
      };
    },
  };
}
