import type { Host } from "@atoll/host";
import type { Environment } from "@atoll/protocol";
import type { Theme } from "@atoll/ui/tokens";
import { createContext, useContext } from "react";
import type { ReactNode } from "react";
import type { PromptController } from "../prompts/prompt-controller.ts";
import type { OpenSheets } from "../sheet/open-sheets.ts";
import type { HostWords } from "../words/host-words.ts";

/** How the host app names itself where it speaks in its own voice. */
export type Brand = {
  readonly name: string;
  /** Drawn beside the name on the host's own sheets; nothing a mini-app can draw looks like it. */
  readonly mark?: ReactNode;
};

/** The part of a mini-app's environment that is the same for all surfaces. */
export type Surroundings = Pick<
  Environment,
  "theme" | "locale" | "direction" | "fontScale" | "reducedMotion"
>;

/** What the host's own parts of the screen share. */
export type HostChrome = {
  readonly host: Host;
  readonly prompts: PromptController;
  readonly brand: Brand;
  readonly theme: Theme;
  readonly surroundings: Surroundings;
  readonly sheets: OpenSheets;
  readonly words: HostWords;
};

export const HostChromeContext = createContext<HostChrome | null>(null);

/** What `<AtollProvider>` gave. */
export function useHostChrome(): HostChrome {
  const chrome = useContext(HostChromeContext);
  if (chrome === null)
    throw new Error("Wrap the app in <AtollProvider> to use what @atoll/react-native draws.");
  return chrome;
}

/** The tokens that host chrome is drawn with, in the scheme of the moment. */
export function useTheme(): Theme {
  return useHostChrome().theme;
}
