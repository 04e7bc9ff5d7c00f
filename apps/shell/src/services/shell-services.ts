import type { Person } from "@atoll/capabilities";
import type { Delivery, Host } from "@atoll/host";
import type { PromptController } from "@atoll/react-native/chrome";
import { createContext, useContext } from "react";
import type { SafetyServices } from "../blocking/safety-services.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { OfflineServices } from "../offline/offline-services.ts";
import type { Trials } from "../trial/trials.ts";
import type { TelemetryStore } from "../telemetry/telemetry.ts";
import type { MiniAppPages } from "../mini-app-info/mini-app-pages.ts";
import type { OpenedRecord } from "../opened/opened-record.ts";
import type { AccountService } from "../profile/account.ts";
import type { AppearanceStore } from "./appearance.ts";
import type { LanguageStore } from "./language.ts";
import type { Navigation } from "./navigation.ts";

/** What a mini-app keeps on this device, for the person to see and to clear. */
export interface DataKeeper {
  usage(ownerKey: string): Promise<{ readonly bytes: number; readonly keys: number }>;
  clear(ownerKey: string): Promise<void>;
}

/** Everything the shell's screens need from outside; a platform's entry puts it together. */
export type ShellServices = {
  readonly host: Host;
  readonly prompts: PromptController;
  readonly catalogue: Catalogue;
  /** Brings releases here, verified, and keeps them in step with the registry. */
  readonly delivery: Pick<Delivery, "prepare">;
  readonly navigation: Navigation;
  readonly offline: OfflineServices;
  readonly safety: SafetyServices;
  readonly appearance: AppearanceStore;
  readonly language: LanguageStore;
  /** Whether the registry is told how mini-apps fare; of nobody in particular. */
  readonly telemetry: TelemetryStore;
  /** Invitations to try mini-apps; absent where the shell opens none. */
  readonly trials?: Trials;
  /** Languages that the platform is set to, as BCP 47 tags, the first preferred. */
  readonly preferredLanguages: () => readonly string[];
  readonly data: DataKeeper;
  /** Accounts of people; left out where a platform has none. */
  readonly account?: AccountService;
  /** Lets the person choose a picture of themselves, drawn anew. */
  readonly pickAvatar?: () => Promise<Person["avatar"] | "canceled">;
  /** Which mini-apps were opened on this device. */
  readonly opened: OpenedRecord;
  /** What the registry says about one mini-app. */
  readonly pages: MiniAppPages;
  /** Version of this shell. */
  readonly version: string;
  /** Domains that this machine answers for in development; empty in production. */
  readonly networkMap: Readonly<Record<string, string>>;
  /** Names the page in the browser's tab, or wherever the platform shows it. */
  readonly setTitle: (title: string) => void;
  /** Tells the platform's own parts (scroll bars, pickers) which colours hold. */
  readonly setScheme: (scheme: "light" | "dark") => void;
  /** Tells them the language and its direction. */
  readonly setLanguage: (locale: string, direction: "ltr" | "rtl") => void;
};

export const ShellServicesContext = createContext<ShellServices | null>(null);

/** The services of the shell around this component. */
export function useServices(): ShellServices {
  const services = useContext(ShellServicesContext);
  if (services === null) throw new Error("A screen of the shell was drawn outside of <ShellApp>.");
  return services;
}
