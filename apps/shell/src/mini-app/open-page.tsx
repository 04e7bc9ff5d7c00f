import { useTheme } from "@atoll/react-native/chrome";
import { useEffect } from "react";
import { View } from "react-native";
import type { ScreenProps } from "../match-route.ts";
// Brings what draws mini-apps with this screen, so that the stage above it waits for nothing.
import "../switcher/stage.tsx";
import { useOpenMiniApps } from "../switcher/use-open-mini-apps.ts";

/** The ground below an open mini-app. To be here is what brings that one to the front of the stage. */
export function OpenPage({ params, query }: ScreenProps) {
  const { id = "" } = params;
  const path = new URLSearchParams(query).get("path") ?? undefined;
  const open = useOpenMiniApps();
  const { colors } = useTheme();
  useEffect(() => open.bring(id, path), [open, id, path]);
  return <View style={{ flex: 1, backgroundColor: colors.background }} />;
}
