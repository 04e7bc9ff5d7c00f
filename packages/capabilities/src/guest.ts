import type { GuestBridge } from "@atoll/protocol";
import { guests } from "./sums/guest.ts";

export { PlatformError } from "./guest/platform-error.ts";
export type { LaunchOptions } from "./app/guest.ts";
export type { TransferOptions, TransferProgress, Transferred, UploadOptions } from "./network/guest.ts";
export type { Page, PageEvent } from "./navigation/guest.ts";
export type { Guarded, PermissionState, Supported } from "./guest/method.ts";

/** Everything a mini-app may ask of its host, by area. */
export type Platform = { readonly [A in keyof typeof guests]: ReturnType<(typeof guests)[A]> };

/** Makes `platform` over the bridge of a runtime. */
export function createPlatform(bridge: GuestBridge): Platform {
  const areas = Object.entries(guests).map(([name, create]) => [name, create(bridge)]);
  return Object.fromEntries(areas) as Platform;
}
