export { createFakeRegistry, REVOCATIONS, STATEMENT_OF } from "./create-fake-registry.ts";
export type { FakeAnswer, FakeOffer, FakeRegistry } from "./create-fake-registry.ts";
export { createSetClock, createTestDevice } from "./create-test-device.ts";
export type { SetClock, TestDevice } from "./create-test-device.ts";
export { createFailingStore } from "./failing-store.ts";
export type { FailingStore } from "./failing-store.ts";
export { fakeKey, fakeKeys, signJson } from "./fake-keys.ts";
export type { FakeKeys } from "./fake-keys.ts";
export type { FakeReleaseSpec } from "./fake-release.ts";
