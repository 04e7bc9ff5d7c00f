import { answerRequest } from "./answer-request.ts";
import { fillCache } from "./fill-cache.ts";
import { keepCaches } from "./keep-caches.ts";
import type { WorkerParts } from "./precache.ts";
import type { WorkerNews, WorkerScope } from "./worker-scope.ts";

const scope = globalThis as unknown as WorkerScope;
const parts: WorkerParts = {
  precache: scope.atollPrecache,
  caches: scope.caches,
  fetch: scope.fetch.bind(scope),
  origin: scope.location.origin,
  wait: (ms) => new Promise((resolve) => scope.setTimeout(resolve, ms)),
};

// A version takes over as soon as all of it is here: addresses hold digests, so no page mixes two versions.
scope.addEventListener("install", (event) =>
  event.waitUntil(fillCache(parts).then(() => scope.skipWaiting())),
);
scope.addEventListener("activate", (event) => event.waitUntil(takeOver()));
scope.addEventListener("fetch", (event) => {
  const answer = answerRequest(event.request, parts);
  if (answer !== undefined) event.respondWith(answer);
});

async function takeOver(): Promise<void> {
  await keepCaches(parts);
  await scope.clients.claim();
  const news: WorkerNews = { atollBuild: parts.precache.build };
  for (const page of await scope.clients.matchAll({ type: "window" })) page.postMessage(news);
}
