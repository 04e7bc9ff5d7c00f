import type { Host } from "@atoll/host";
import { createTheme } from "@atoll/ui/tokens";
import type { ThemeOverrides } from "@atoll/ui/tokens";
import { useMemo, useState } from "react";
import type { ReactNode } from "react";
import type { PromptController } from "../prompts/prompt-controller.ts";
import { createOpenSheets } from "../sheet/open-sheets.ts";
import { en } from "../words/en.ts";
import type { HostWords } from "../words/host-words.ts";
import { HostChromeContext } from "./host-chrome.ts";
import type { Brand, Surroundings } from "./host-chrome.ts";
import { useSurroundings } from "./use-surroundings.ts";

export type AtollProviderProps = {
  readonly host: Host;
  /** The controller whose `permission` was given to `createHost`. */
  readonly prompts: PromptController;
  readonly brand: Brand;
  /** Colour scheme of the host app; the system's when left out. */
  readonly scheme?: "light" | "dark" | undefined;
  /** BCP 47 tag; the platform's language when left out. */
  readonly locale?: string | undefined;
  /** What the host's own parts say, in the language of `locale`; English when left out. Each language is an import of its own. */
  readonly words?: HostWords | undefined;
  /** Surroundings that hold whatever the platform says: for simulators. Keep the object while nothing in it changes. */
  readonly forced?: Partial<Surroundings> | undefined;
  /** The host app's own look, for the host's chrome. */
  readonly overrides?: ThemeOverrides | undefined;
  readonly children: ReactNode;
};

/** Joins a host to React: wrap the host app in it, once, and put `<HostSheets/>` last inside. */
export function AtollProvider(props: AtollProviderProps) {
  const { host, prompts, brand, scheme, locale, forced, overrides, children, words = en } = props;
  const surroundings = useSurroundings(host, { scheme, locale, forced });
  const [sheets] = useState(createOpenSheets);
  const { reducedMotion, theme: current } = surroundings;
  const theme = useMemo(
    () => createTheme({ scheme: current, reducedMotion, ...(overrides && { overrides }) }),
    [current, reducedMotion, overrides],
  );
  const chrome = useMemo(
    () => ({ host, prompts, brand, theme, surroundings, sheets, words }),
    [host, prompts, brand, theme, surroundings, sheets, words],
  );
  return <HostChromeContext value={chrome}>{children}</HostChromeContext>;
}
