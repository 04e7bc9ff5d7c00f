export { keyId, newSeed, signingKeyFromSeed, verifyEd25519 } from "./ed25519.ts";
export { createFileReleaseStore } from "./file-release-store.ts";
export { loopbackFetch } from "./loopback-fetch.ts";
export { sha256 } from "./sha256.ts";
