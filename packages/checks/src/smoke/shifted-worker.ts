import { SHIFT_MS } from "./shift.ts";

// An engine's thread in which it is later: the clock is moved before the engine is loaded, which asks no other.
const realNow = Date.now;
Date.now = () => realNow() + SHIFT_MS;
const ending = import.meta.url.endsWith(".ts") ? "ts" : "js";
await import(new URL(`node-worker.${ending}`, import.meta.resolve("@atoll/sandbox/quickjs-node")).href);
