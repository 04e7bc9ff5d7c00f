import { describeEngine } from "../conformance/index.ts";
import { createHermesCliEngine } from "./index.ts";
describeEngine("Hermes CLI", () => createHermesCliEngine(), { knownGlobals: ["HermesInternal"] });
