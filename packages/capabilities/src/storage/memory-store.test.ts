import { describeStorage } from "./conformance/describe-storage.ts";
import { createMemoryStore } from "./memory-store.ts";

describeStorage("memory", createMemoryStore);
