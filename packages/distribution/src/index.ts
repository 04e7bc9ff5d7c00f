export * from "./metadata/statement.ts";
export * from "./metadata/content-index.ts";
export {
  fromBase64Url,
  signEnvelope,
  signingInput,
  toBase64Url,
  verifyEnvelope,
} from "./metadata/envelope.ts";
export type { Ed25519Verify, SignedType, SigningKey, TrustedRole } from "./metadata/envelope.ts";
export { nextRoot, pinnedRoot, roleOf } from "./metadata/root-chain.ts";
export type { RoleName } from "./metadata/root-chain.ts";
export { createReleaseClient } from "./client/create-release-client.ts";
export type { CheckResult, LoadedMiniApp, ReleaseClient } from "./client/create-release-client.ts";
export type { ReleaseClientOptions } from "./client/client-options.ts";
export type { Transfer } from "./client/install.ts";
export { createMemoryReleaseStore } from "./client/release-store.ts";
export type { ReleaseStore } from "./client/release-store.ts";
export { rolloutBucket } from "./client/rollout.ts";
