import { describeGrantStore } from "./conformance.ts";
import { createMemoryGrantStore } from "./memory-grant-store.ts";

describeGrantStore("in memory", createMemoryGrantStore, (store) => store);
