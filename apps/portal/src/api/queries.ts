import type { Version } from "@atoll/distribution/registry";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { usePortal } from "./portal-context.ts";

/** While checks run or a clock ticks, a version is asked for again. */
const POLL_MS = 1_500;
const QUEUE_POLL_MS = 30_000;

/** Keys of what is kept of the registry's answers; a change invalidates by their beginning. */
export const keys = {
  me: ["me"],
  apps: ["apps"],
  versions: (app: string) => ["versions", app],
  version: (id: string) => ["version", id],
  listing: (app: string) => ["listing", app],
  products: (app: string) => ["products", app],
  orders: (app: string) => ["orders", app],
  refunds: (app: string) => ["orders", app, "refunds"],
  telemetry: (app: string, days: number, version: number | undefined) => [
    "telemetry",
    app,
    days,
    version ?? null,
  ],
  trialLinks: (app: string) => ["trial-links", app],
  listingReviews: ["listing-reviews"],
  listingReview: (id: string) => ["listing-reviews", id],
  releases: (app: string) => ["releases", app],
  members: (team: string) => ["members", team],
  tokens: ["tokens"],
  sessions: ["sessions"],
  secondFactor: ["second-factor"],
  shots: (id: string) => ["shots", id],
  queue: ["review"],
  review: (id: string) => ["review", id],
  rules: ["rules"],
  reports: (state: string, app: string, after: string) => ["reports", state, app, after],
  report: (reference: string) => ["report", reference],
  staff: ["staff"],
  hosts: ["hosts"],
  audit: (about: string, before: number | undefined) => ["audit", about, before ?? null],
  revocations: ["revocations"],
} as const;

/** True while the registry is at work on a version by itself. */
export function isMoving({ state }: Pick<Version, "state">): boolean {
  return state === "uploaded" || state === "checking";
}

export function useMe() {
  const { api } = usePortal();
  return useQuery({ queryKey: keys.me, queryFn: () => api.me(), staleTime: 60_000 });
}

export function useApps() {
  const { api } = usePortal();
  return useQuery({ queryKey: keys.apps, queryFn: () => api.apps() });
}

/** Versions of a mini-app, newest first, a page at a time. */
export function useVersions(app: string) {
  const { api } = usePortal();
  return useInfiniteQuery({
    queryKey: keys.versions(app),
    queryFn: ({ pageParam }) => api.versionPage(app, pageParam),
    initialPageParam: "",
    getNextPageParam: ({ next }) => next,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ versions }) => versions.some(isMoving)) === true ? POLL_MS : false,
  });
}

export function useVersion(id: string) {
  const { api } = usePortal();
  return useQuery({
    queryKey: keys.version(id),
    queryFn: () => api.version(id),
    refetchInterval: ({ state }) => (state.data !== undefined && isMoving(state.data) ? POLL_MS : false),
  });
}

export function useReleases(app: string) {
  const { api } = usePortal();
  return useQuery({
    queryKey: keys.releases(app),
    queryFn: () => api.releases(app),
    refetchInterval: ({ state }) =>
      state.data?.some(({ published }) => published === false) === true ? POLL_MS : false,
  });
}

/** What waits for a reviewer; `enabled` is false for who is none. */
export function useReviewQueue(enabled = true) {
  const { api } = usePortal();
  return useQuery({
    queryKey: keys.queue,
    queryFn: () => api.reviewQueue(),
    refetchInterval: QUEUE_POLL_MS,
    enabled,
  });
}
