export { createEd25519Verify, verifyByNoble, verifyEd25519 } from "./ed25519.ts";
export { sha256 } from "./sha256.ts";
export { createWebReleaseStore } from "./web-release-store.ts";
export type { WebReleaseStoreOptions } from "./web-release-store.ts";
