import { OfflineBanner } from "@atoll/sdk/ui";

/** Comes by itself while there is no connection. */
export function OfflineBannerEntry() {
  return <OfflineBanner offline>What you see may be old.</OfflineBanner>;
}
