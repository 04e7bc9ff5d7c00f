import { randomBytes } from "node:crypto";

import { areas } from "@atoll/capabilities";
import {
  createFailures,
  createFakePeople,
  createFakeProviders,
  createFakeTransport,
  createMemoryStore,
} from "@atoll/capabilities/fake";
import type { Failures, FakeRoute, FakeTransport } from "@atoll/capabilities/fake";
import { createHost, createMemoryGrantStore } from "@atoll/host";
import { API_LEVEL } from "@atoll/prelude";
import { createQuickJsNodeEngine } from "@atoll/sandbox/quickjs-node";
import { components } from "@atoll/ui";

import { scheduleBy, scheduleHeld } from "./clock/held-schedule.ts";
import { createPushedClock } from "./clock/pushed-clock.ts";
import { createActivity } from "./engine/activity.ts";
import { createSimulatorPool } from "./engine/simulator-pool.ts";
import { createSimulatedMiniApp } from "./create-simulated-mini-app.ts";
import { holdRoute, holdRoutes, observeProviders } from "./fakes/observed-providers.ts";
import { DEFAULT_ENVIRONMENT } from "./options.ts";
import type { SimulatorOptions } from "./options.ts";
import { installPackage } from "./package/installed-package.ts";
import type { MiniAppSource } from "./package/installed-package.ts";
import { readSourcePlaces } from "./package/source-places.ts";
import { createConsentDesk } from "./prompts/consent-desk.ts";
import { createPromptDesk } from "./prompts/prompt-desk.ts";
import type { SimulatedMiniApp } from "./simulated-mini-app.ts";
import type { Surroundings } from "./surroundings.ts";
import { createPatience } from "./wait/patience.ts";

/** The network of a simulated device. */
export type SimulatedNetwork = Pick<FakeTransport, "requests"> & {
  /** Adds or replaces a route. */
  route(url: string, route: FakeRoute): void;
};

/** A simulated device: the real host on fake surroundings, for any number of mini-apps side by side. */
export type Simulator = AsyncDisposable & {
  /** Opens a mini-app; resolves when it has drawn, or has ended. */
  open(source: MiniAppSource, options?: { readonly path?: string }): Promise<SimulatedMiniApp>;
  readonly network: SimulatedNetwork;
  /** What goes wrong: `failures.next("media.getPhotos", "canceled")`. */
  readonly failures: Failures;
  /** Faults of the host's own code so far. */
  hostErrors(): readonly string[];
  /** Ends every mini-app. */
  close(): Promise<void>;
};

/** Longer than the host itself lets a turn or an opening take, on a busy machine too. */
const WORK_MS = 20_000;

/** Makes a simulated device. Close it at the end: it holds a thread for each open mini-app. */
export function createSimulator(options: SimulatorOptions = {}): Simulator {
  const activity = createActivity();
  const clock = createPushedClock();
  const transport = createFakeTransport(holdRoutes(options.network ?? {}, activity));
  const failures = createFailures();
  const hostErrors: string[] = [];
  const prompts = createPromptDesk(activity.changed, options.permissions);
  const consents = createConsentDesk(activity.changed, options.permissions);
  const people = options.people ?? createFakePeople();
  const engine = options.engine ?? createQuickJsNodeEngine();
  const pool = createSimulatorPool({
    engine,
    prelude: options.prelude,
    quotas: options.quotas,
    changed: activity.changed,
  });
  const fakes = createFakeProviders({
    ...options.device,
    auth: { people },
    user: { people, ...(options.age !== undefined && { age: options.age }) },
    media: {
      ...(options.photos !== undefined && { photos: options.photos }),
      ...(options.camera !== undefined && { camera: options.camera }),
    },
    scan: options.codes === undefined ? {} : { codes: options.codes },
    network: { transport, socketServers: options.sockets ?? {}, schedule: scheduleBy(clock) },
    storage: { store: options.storage ?? createMemoryStore() },
    failures,
    schedule: scheduleHeld(clock, activity),
  });
  const host = createHost({
    sandboxes: pool,
    apiLevel: API_LEVEL,
    components,
    areas,
    providers: observeProviders({ ...fakes, ...options.providers }, activity),
    grants: options.grants ?? createMemoryGrantStore(),
    prompt: prompts.prompt,
    consent: consents.prompt,
    environment: { ...DEFAULT_ENVIRONMENT, ...options.environment },
    clock,
    randomBytes: (count) => new Uint8Array(randomBytes(count)),
    ...(options.quotas === undefined ? {} : { quotas: options.quotas }),
    onHostError: (error, where) => void hostErrors.push(`${where}: ${String(error)}`),
  });
  const patience = createPatience(activity.changed, options.timeoutMs ?? 5_000);
  const workPatience = createPatience(activity.changed, WORK_MS);
  const surroundings: Surroundings = {
    host,
    pool,
    clock,
    activity,
    prompts,
    consents,
    patience,
    workPatience,
  };
  const close = async () => {
    host.closeAll();
    clock.stop();
  };
  return {
    async open(source, openOptions = {}) {
      const app = await installPackage(source);
      return createSimulatedMiniApp(surroundings, app, openOptions, await readSourcePlaces(source));
    },
    network: {
      requests: transport.requests,
      route: (url, route) => transport.route(url, holdRoute(route, activity)),
    },
    failures,
    hostErrors: () => hostErrors,
    close,
    [Symbol.asyncDispose]: close,
  };
}
