import type { MiniAppLinks, Providers } from "@atoll/capabilities";
import { createNativeProviders } from "@atoll/capabilities/native";
import type { StorageStore } from "@atoll/capabilities/native";
import type { PromptController } from "@atoll/react-native/chrome";
import * as Clipboard from "expo-clipboard";
import {
  ImpactFeedbackStyle,
  NotificationFeedbackType,
  impactAsync,
  notificationAsync,
  selectionAsync,
} from "expo-haptics";
import { Linking, Share } from "react-native";
import { expoLocator } from "./expo-locator.ts";
import { expoPhotos } from "./expo-photos.ts";

export type ShellProviderOptions = {
  readonly prompts: PromptController;
  readonly store: StorageStore;
  /** How the shell goes from one mini-app to another. */
  readonly miniApps: MiniAppLinks;
};

/**
 * What mini-apps may reach on devices, by area. The one place that names the device's modules: an area is a file `native.ts` in its
 * folder of packages/capabilities, which asks for what it needs, and an entry here that gives it.
 */
export function createShellProviders({ prompts, store, miniApps }: ShellProviderOptions): Providers {
  return createNativeProviders({
    clipboard: Clipboard,
    haptics: {
      impact: (style) => impactAsync(IMPACTS[style]),
      notification: (type) => notificationAsync(NOTIFICATIONS[type]),
      selection: selectionAsync,
    },
    location: { locator: expoLocator },
    media: expoPhotos,
    storage: { store },
    dialogs: {
      ask: (question, { owner, signal }) => prompts.dialog({ ...question, ownerKey: owner.key, signal }),
    },
    links: {
      miniApps,
      confirmUrl: (url, { owner, signal }) =>
        prompts.tap({ ownerKey: owner.key, action: `Open ${new URL(url).host}`, detail: url, signal }),
      openUrl: async (url) => void (await Linking.openURL(url)),
      share: async ({ title, text, url }) => {
        const message = [text, url].filter((part) => part !== undefined).join("\n");
        const { action } = await Share.share({ message, ...(title !== undefined && { title }) });
        return action === Share.sharedAction;
      },
    },
  });
}

const IMPACTS = {
  light: ImpactFeedbackStyle.Light,
  medium: ImpactFeedbackStyle.Medium,
  heavy: ImpactFeedbackStyle.Heavy,
} as const;

const NOTIFICATIONS = {
  success: NotificationFeedbackType.Success,
  warning: NotificationFeedbackType.Warning,
  error: NotificationFeedbackType.Error,
} as const;
