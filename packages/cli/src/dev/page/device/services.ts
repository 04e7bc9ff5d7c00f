import type { StorageStore } from "@atoll/capabilities/web";
import type { Host } from "@atoll/host";
import type { PromptController } from "@atoll/react-native";
import type { Fetch } from "@atoll/web-host/fetch-bytes";
import type { FromDevice, ToDevice } from "../messages.ts";

/** What the page in the frame is made of. */
export type DeviceServices = {
  readonly host: Host;
  readonly prompts: PromptController;
  readonly store: StorageStore;
  readonly fetch: Fetch;
  /** To the page around. */
  tell(message: FromDevice): void;
  /** From the page around; returns how to stop. */
  hear(take: (message: ToDevice) => void): () => void;
  setScheme(scheme: "light" | "dark" | "system"): void;
  /** Called when something that a panel shows may have changed; returns how to stop. */
  onActivity(listener: () => void): () => void;
};
