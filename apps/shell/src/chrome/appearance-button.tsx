import { useSyncExternalStore } from "react";
import { APPEARANCES } from "../services/appearance.ts";
import type { Appearance } from "../services/appearance.ts";
import { useServices } from "../services/shell-services.ts";
import { IconButton } from "./icon-button.tsx";
import type { IconType } from "./icon-button.tsx";
import { Monitor, Moon, Sun } from "./lucide.ts";

const LOOKS: { readonly [A in Appearance]: { readonly icon: IconType; readonly label: string } } = {
  system: { icon: Monitor, label: "Colours: as the system" },
  light: { icon: Sun, label: "Colours: light" },
  dark: { icon: Moon, label: "Colours: dark" },
};

/** Goes round light, dark and the system's own colours. */
export function AppearanceButton() {
  const { appearance } = useServices();
  const current = useSyncExternalStore(appearance.onChange, appearance.get);
  const next = APPEARANCES[(APPEARANCES.indexOf(current) + 1) % APPEARANCES.length] ?? "system";
  return <IconButton {...LOOKS[current]} onPress={() => appearance.set(next)} />;
}
