import { describeReleaseStore } from "../conformance/index.ts";
import { createMemoryReleaseStore } from "./release-store.ts";

describeReleaseStore("memory", { create: createMemoryReleaseStore });
