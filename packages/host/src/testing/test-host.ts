import type { BlobContent, CallContext, Providers } from "@atoll/capabilities";
import { createEnvironment, manifestSchema } from "@atoll/protocol";
import type { Environment, ManifestInput, Op, Quotas } from "@atoll/protocol";
import { createHost } from "../create-host.ts";
import type { Host } from "../host-api.ts";
import type { HostOptions } from "../host-options.ts";
import type { InstalledMiniApp } from "../installed-mini-app.ts";
import { createMemoryGrantStore } from "../permissions/memory-grant-store.ts";
import type { PermissionRequest, PromptAnswer } from "../permissions/prompt.ts";
import type { Receipt } from "../permissions/receipt.ts";
import type { Session } from "../session/session.ts";
import { createFakeClock } from "./fake-clock.ts";
import type { FakeClock } from "./fake-clock.ts";
import { createFakeSandbox } from "./fake-sandbox.ts";
import type { FakeSandbox } from "./fake-sandbox.ts";
import { laterArea, permissionsArea, testArea } from "./test-areas.ts";
import { testComponents } from "./test-kit.ts";

export const testEnvironment: Environment = createEnvironment({ window: { width: 390, height: 844 } });

/** A mini-app of tests, as if its package had been verified. */
export function createTestApp(
  manifest: Partial<ManifestInput> = {},
  assets: Readonly<Record<string, BlobContent>> = {},
): InstalledMiniApp {
  const files = new Map(Object.entries(assets));
  const parsed = manifestSchema.parse({
    id: "com.example.test",
    name: "Test",
    version: { name: "1.0.0", code: 1 },
    apiLevel: 1,
    entry: "src/main.tsx",
    permissions: [
      { name: "photos", access: "read", reason: "Attach a receipt." },
      { name: "camera", reason: "Scan a code." },
    ],
    network: { allowedDomains: ["api.example.com", "*.images.example.com"] },
    ...manifest,
  });
  return {
    manifest: parsed,
    bundle: { name: "main.jsbundle", source: "__atoll_define()" },
    assets: { get: async (name) => files.get(name) },
    owner: { key: `root/${parsed.id}/team/1`, appId: parsed.id },
  };
}

/** A host whose sandboxes, clock, user and providers are in the test's hands. */
export type TestHost = {
  readonly host: Host;
  readonly clock: FakeClock;
  readonly sandboxes: FakeSandbox[];
  readonly prompts: {
    readonly request: PermissionRequest;
    answer(answer: PromptAnswer): void;
    fail(): void;
  }[];
  readonly receipts: Receipt[];
  readonly hostErrors: unknown[];
  readonly options: HostOptions;
  /** Opens a mini-app, says hello, and draws `ops`. */
  open(app?: InstalledMiniApp, ops?: readonly Op[]): Promise<OpenTest>;
};

export type OpenTest = { readonly session: Session; readonly guest: FakeSandbox };

type Provider = (params: never, context: CallContext) => unknown;
export type TestHostOptions = {
  readonly providers?: Readonly<Record<string, Readonly<Record<string, Provider>>>>;
  readonly quotas?: Partial<Quotas>;
  readonly host?: Partial<HostOptions>;
};

/** Lets promises that are ready run. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
}

/** Creates the host. */
export function createTestHost({
  providers = {},
  quotas = {},
  host: overrides,
}: TestHostOptions = {}): TestHost {
  const clock = createFakeClock();
  const sandboxes: FakeSandbox[] = [];
  const prompts: TestHost["prompts"] = [];
  const receipts: Receipt[] = [];
  const hostErrors: unknown[] = [];
  const options: HostOptions = {
    sandboxes: {
      async take() {
        const fake = createFakeSandbox();
        sandboxes.push(fake);
        return fake.sandbox;
      },
    },
    apiLevel: 1,
    components: testComponents,
    areas: [testArea, laterArea, permissionsArea],
    // Tests write providers for the methods they call, with the params of those.
    providers: providers as unknown as Providers,
    grants: createMemoryGrantStore(),
    prompt: (request) =>
      new Promise((resolve, reject) =>
        prompts.push({ request, answer: resolve, fail: () => reject(new Error("gone")) }),
      ),
    environment: testEnvironment,
    clock,
    randomBytes: (count) =>
      Uint8Array.from({ length: count }, (_, index) => (index * 37 + sandboxes.length) & 255),
    quotas,
    onReceipt: (receipt) => receipts.push(receipt),
    onHostError: (error) => hostErrors.push(error),
    ...overrides,
  };
  const host = createHost(options);

  async function open(app = createTestApp(), ops: readonly Op[] = DRAWN): Promise<OpenTest> {
    const session = host.open(app);
    await settle();
    const guest = sandboxes.at(-1);
    if (guest === undefined) throw new Error("No sandbox was taken.");
    guest.hello();
    guest.batch(...ops);
    guest.endTurns();
    return { session, guest };
  }

  return { host, clock, sandboxes, prompts, receipts, hostErrors, options, open };
}

/** A stack with a button (2) and a list (3). */
const DRAWN: readonly Op[] = [
  [0, 1, "Stack", {}],
  [0, 2, "Button", { label: "Go", on: ["press", "layout"] }],
  [2, 1, 2, 0],
  [0, 3, "List", { count: 100, on: ["range"] }],
  [2, 1, 3, 0],
  [2, 0, 1, 0],
];
