export { createFakeClock } from "./fake-clock.ts";
export type { FakeClock } from "./fake-clock.ts";
export { createFakeSandbox } from "./fake-sandbox.ts";
export type { FakeSandbox } from "./fake-sandbox.ts";
