import type { GuestBridge } from "@atoll/protocol";
import type { ReplyError } from "@atoll/protocol/wire";
import type { Channel } from "../channel/channel.ts";
import type { Surroundings } from "../surroundings/surroundings.ts";
import { decodeBase64 } from "../web/index.ts";
import { createBlobs } from "./blobs.ts";
import { createCalls } from "./calls.ts";
import { createSubscribe } from "./subscriptions.ts";

type Dependencies = {
  readonly channel: Channel;
  readonly surroundings: Surroundings;
  gesture(): number;
  createError(error: ReplyError): unknown;
};

/** The bridge of one channel: calls, subscriptions, blobs and what the host has said of itself. */
export function createGuestBridge({
  channel,
  surroundings,
  gesture,
  createError,
}: Dependencies): GuestBridge {
  const { environment, lifecycle, launch, chrome } = surroundings;
  const calls = createCalls(channel, { gesture, createError });
  const blobs = createBlobs(channel, decodeBase64);
  return {
    call: calls.call,
    subscribe: createSubscribe(channel),
    readBlob: blobs.readBlob,
    releaseBlob: blobs.releaseBlob,
    capabilities: () => launch()?.capabilities ?? [],
    launch,
    environment: environment.get,
    onEnvironment: environment.listen,
    lifecycle: lifecycle.get,
    onLifecycle: lifecycle.listen,
    onChrome: chrome.listen,
  };
}
