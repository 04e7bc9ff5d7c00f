import { useSyncExternalStore } from "react";
import { APPEARANCES } from "../services/appearance.ts";
import type { Appearance } from "../services/appearance.ts";
import { useServices } from "../services/shell-services.ts";
import { useWords } from "../words/use-words.tsx";
import { IconButton } from "./icon-button.tsx";
import type { IconType } from "./icon-button.tsx";
import { Monitor, Moon, Sun } from "./lucide.ts";

const ICONS: { readonly [A in Appearance]: IconType } = { system: Monitor, light: Sun, dark: Moon };

/** Goes round light, dark and the system's own colours. */
export function AppearanceButton() {
  const { appearance } = useServices();
  const { home } = useWords();
  const current = useSyncExternalStore(appearance.onChange, appearance.get);
  const next = APPEARANCES[(APPEARANCES.indexOf(current) + 1) % APPEARANCES.length] ?? "system";
  const labels = { system: home.coloursSystem, light: home.coloursLight, dark: home.coloursDark };
  return <IconButton icon={ICONS[current]} label={labels[current]} onPress={() => appearance.set(next)} />;
}
