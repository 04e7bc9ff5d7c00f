// Run by `npm start` in development: tells at once where the packed Chromium will be, then unpacks it beside everything else.
import { PACKED_CHROMIUM, unpackChromium } from "./packed-chromium.ts";

process.once("disconnect", () => process.exit());
process.send?.({ path: PACKED_CHROMIUM });
unpackChromium()
  .catch((error: unknown) =>
    process.send?.({ failed: error instanceof Error ? error.message : String(error) }),
  )
  .finally(() => process.disconnect());
