import { isVerb } from "../../packages/capabilities/src/provider.ts";
import { fakeFactories } from "../../packages/capabilities/src/sums/fake.ts";
import { nativeFactories } from "../../packages/capabilities/src/sums/native.ts";
import { webFactories } from "../../packages/capabilities/src/sums/web.ts";
import type { ProviderFactories } from "../../packages/capabilities/src/sum-providers.ts";

/** Where a method or topic is offered. Android and iOS share one provider. */
export const PLATFORMS = ["web", "android", "ios", "simulator"] as const;

export type Platform = (typeof PLATFORMS)[number];

/** Tells where a method or topic is offered, by its wire name. */
export type Support = (name: string) => readonly Platform[];

/** Sent by the host's sessions, which are the same everywhere, as areas are that no platform has a provider for. */
const SENT_BY_SESSIONS: ReadonlySet<string> = new Set(["app.memoryWarning"]);

/** Finds out what each platform's providers offer, by making them with everything that a host app and a browser may bring. */
export function findSupport(): Support {
  const web = withBrowser(() => offeredBy(webFactories));
  const native = offeredBy(nativeFactories);
  const simulator = offeredBy(fakeFactories, () => ({}));
  const offered: Readonly<Record<Platform, ReadonlySet<string>>> = {
    web,
    android: native,
    ios: native,
    simulator,
  };
  return (name) => {
    const [area = ""] = name.split(".");
    const ofHost = !(area in webFactories) && !(area in fakeFactories);
    if (ofHost || SENT_BY_SESSIONS.has(name)) return PLATFORMS;
    return PLATFORMS.filter((platform) => offered[platform].has(name));
  };
}

/** Words for a table: where something is offered. */
export function supportText(platforms: readonly Platform[]): string {
  return platforms.length === 0 ? "nowhere yet" : platforms.join(", ");
}

function offeredBy(
  factories: ProviderFactories,
  optionsFor: (area: string) => object = everyOption,
): ReadonlySet<string> {
  const names = Object.entries(factories).flatMap(([area, create]) => {
    const provider: object = create(optionsFor(area) as never);
    const topics = "topics" in provider ? Object.keys(provider.topics as object) : [];
    const verbs = Object.keys(provider).filter(isVerb);
    return [...verbs, ...topics].map((verb) => `${area}.${verb}`);
  });
  return new Set(names);
}

/** Options with every name that is asked for. */
function everyOption(): object {
  return new Proxy(
    {},
    {
      get: () => anything,
      has: () => true,
      // A spread copies names that nobody has asked for: the clock of the host's server is looked for among them.
      ownKeys: () => ["serverNow"],
      getOwnPropertyDescriptor: () => ({ value: anything, enumerable: true, configurable: true }),
    },
  );
}

/** Stands for whatever it is taken for: it has every property, and can be called. It is none that is waited for. */
const anything: unknown = new Proxy(function () {}, {
  get: (_, name) => (name === "then" || typeof name === "symbol" ? undefined : anything),
  has: () => true,
  apply: () => anything,
  construct: () => ({}),
});

const BROWSER = ["document", "indexedDB", "navigator", "screen", "visualViewport", "window"] as const;

/** Runs `make` where the globals of a browser that has everything are found. */
function withBrowser<T>(make: () => T): T {
  const before = BROWSER.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);
  for (const name of BROWSER)
    Object.defineProperty(globalThis, name, { value: anything, configurable: true });
  try {
    return make();
  } finally {
    for (const [name, descriptor] of before) {
      if (descriptor === undefined) Reflect.deleteProperty(globalThis, name);
      else Object.defineProperty(globalThis, name, descriptor);
    }
  }
}
