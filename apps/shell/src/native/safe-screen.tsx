import { createTheme } from "@atoll/ui/tokens";
import { useSyncExternalStore } from "react";
import type { ReactNode } from "react";
import { useColorScheme } from "react-native";
import { SafeAreaView } from "react-native-safe-area-context";
import type { AppearanceStore } from "../services/appearance.ts";

export type SafeScreenProps = { readonly appearance: AppearanceStore; readonly children: ReactNode };

/** Keeps the shell clear of notches, rounded corners and the system's bars, on the ground of its own pages. */
export function SafeScreen({ appearance, children }: SafeScreenProps) {
  const chosen = useSyncExternalStore(appearance.onChange, appearance.get);
  const system = useColorScheme() === "dark" ? "dark" : "light";
  const { colors } = createTheme({ scheme: chosen === "system" ? system : chosen });
  return <SafeAreaView style={{ flex: 1, backgroundColor: colors.background }}>{children}</SafeAreaView>;
}
