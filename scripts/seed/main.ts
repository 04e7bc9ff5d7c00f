// Run by `npm start` beside the registry it fills; everything it needs comes by message, so that no secret is in a command line.
import { seedRegistry } from "./seed.ts";
import type { SeedOptions } from "./seed.ts";

// Whoever started this is gone, and so is the registry: there is nothing left to fill.
process.once("disconnect", () => process.exit());
process.once("message", (message) => {
  const options = message as Omit<SeedOptions, "tell">;
  seedRegistry({ ...options, tell: (line) => process.send?.({ line }) })
    .then((accounts) => process.send?.({ accounts }))
    .catch((error: unknown) =>
      process.send?.({ failed: error instanceof Error ? error.message : String(error) }),
    )
    .finally(() => process.disconnect());
});
