import { createEnvironment } from "@atoll/protocol";
import type { FoundCode, People, Providers } from "@atoll/capabilities";
import type {
  createMemoryStore,
  FakePhoto,
  FakeProviderOptions,
  FakeRoutes,
  FakeSocketServer,
} from "@atoll/capabilities/fake";
import type { GrantStore } from "@atoll/host";
import type { Environment, Quotas } from "@atoll/protocol";
import type { Prelude } from "@atoll/prelude";
import type { SandboxEngine } from "@atoll/sandbox";

import type { StandingAnswers } from "./prompts/prompt-desk.ts";

/** What the simulated device is like. All of it may be left out. */
export type SimulatorOptions = {
  /** What servers answer, by address. What is not listed cannot be reached. */
  readonly network?: FakeRoutes;
  /** What servers do with WebSockets, by wss address. What is not listed does not open. */
  readonly sockets?: { readonly [url: string]: FakeSocketServer };
  /** What the person chooses from, first ones first; an empty list: they cancel. */
  readonly photos?: readonly FakePhoto[];
  /** What is before the camera when a photo is taken, one after the other, the last one for ever; an empty list: they leave it. */
  readonly camera?: readonly FakePhoto[];
  /** Codes that the person holds before the camera, in this order at each scan; an empty list: they leave it. */
  readonly codes?: readonly FoundCode[];
  /** Files to choose, contacts, a calendar, who the device knows and what they agree to be told, as `createFakeProviders` takes them. */
  readonly device?: Pick<
    FakeProviderOptions,
    "biometrics" | "calendar" | "contacts" | "files" | "notifications"
  >;
  /** Who uses the host: `createFakePeople()` of @atoll/capabilities/fake; somebody who is signed in unless given. */
  readonly people?: People;
  /** How old they are; 34 unless given. */
  readonly age?: number;
  /**
   * Answers to permission prompts and consents, by permission id or scope; without one a prompt waits for `grant` or `deny`, a consent
   * for `share` or `keepBack`.
   */
  readonly permissions?: StandingAnswers;
  /** Over a phone in light mode, English, 390 by 844 points. */
  readonly environment?: Partial<Environment>;
  readonly quotas?: Partial<Quotas>;
  /** In place of fakes, by area. */
  readonly providers?: Providers;
  /** Kept beyond this simulator when given: what mini-apps stored. */
  readonly storage?: ReturnType<typeof createMemoryStore>;
  /** Kept beyond this simulator when given: what the person decided. */
  readonly grants?: GrantStore;
  /** QuickJS in a worker thread unless given. */
  readonly engine?: SandboxEngine;
  /** The prelude of this tree unless given: for processes that may not build one. */
  readonly prelude?: Prelude;
  /** How long a test waits for something to appear; 5,000 unless given. */
  readonly timeoutMs?: number;
};

/** The environment mini-apps find unless a test says otherwise. */
export const DEFAULT_ENVIRONMENT: Environment = createEnvironment({ window: { width: 390, height: 844 } });
