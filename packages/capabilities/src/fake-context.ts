import { manifestSchema } from "@atoll/protocol";
import type { Manifest, ManifestInput } from "@atoll/protocol";
import type { AskPerson, BlobContent, BlobStore, CallContext, ConsentValue } from "./provider.ts";

export type FakeContextOptions = {
  readonly ownerKey?: string;
  readonly sessionId?: string;
  /** Fields over those of a mini-app that needs nothing. */
  readonly manifest?: Partial<ManifestInput>;
  readonly signal?: AbortSignal;
  readonly front?: AbortSignal;
  readonly gesture?: boolean;
  readonly blobs?: BlobStore;
  readonly ask?: AskPerson;
};

/** A decoded manifest of a mini-app that needs nothing but what is given. */
export function createFakeManifest(fields: Partial<ManifestInput> = {}): Manifest {
  return manifestSchema.parse({
    id: "com.example.fake",
    name: "Fake",
    version: { name: "1.0.0", code: 1 },
    apiLevel: 1,
    entry: "src/main.tsx",
    ...fields,
  });
}

/** Blobs in memory, without a quota. */
export function createFakeBlobs(): BlobStore {
  const held = new Map<number, BlobContent>();
  return {
    put(content) {
      held.set(held.size + 1, content);
      return held.size;
    },
    get: (blobId) => held.get(blobId),
  };
}

/** A person who agrees to everything. What they were shown is added to `shown`. */
export function createFakeAsk(shown: ConsentValue[] = []): AskPerson {
  return {
    consent: async (_, values) => void shown.push(...values),
    inFront: (show) => show(new AbortController().signal),
  };
}

/** What a provider would know of a call of some session, for tests of providers. */
export function createFakeContext(options: FakeContextOptions = {}): CallContext {
  return {
    owner: { key: options.ownerKey ?? "owner-1", appId: "com.example.fake" },
    sessionId: options.sessionId ?? "session-1",
    manifest: createFakeManifest(options.manifest),
    signal: options.signal ?? new AbortController().signal,
    front: options.front ?? new AbortController().signal,
    blobs: options.blobs ?? createFakeBlobs(),
    gesture: options.gesture ?? true,
    ask: options.ask ?? createFakeAsk(),
  };
}
