import { describeEngine } from "../conformance/index.ts";
import { createHermesCliEngine } from "./index.ts";

describeEngine("hermes-cli", createHermesCliEngine, {
  // Frozen and undeletable. With -enable-hermes-internal=false it only holds what the language's own promises are made of.
  knownGlobals: ["HermesInternal"],
  // A smaller heap is full sooner, so that the turn can be shorter as well.
  limits: { turnMs: 700, heapBytes: 16 * 1024 * 1024 },
  skip: {
    "tells how much heap is in use":
      "only HermesInternal could tell, which a guest would then read as well, as it cannot be deleted",
  },
});
