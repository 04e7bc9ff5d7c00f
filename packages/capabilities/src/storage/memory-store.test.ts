import { describeStorage } from "./conformance.ts";
import { createMemoryStore } from "./memory-store.ts";

describeStorage("memory", createMemoryStore);
