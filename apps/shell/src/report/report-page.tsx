import { REPORT_REASONS } from "@atoll/distribution/registry";
import { useTheme } from "@atoll/react-native/chrome";
import { ReportSheet } from "@atoll/react-native/report";
import { useState } from "react";
import { View } from "react-native";
import type { ScreenProps } from "../match-route.ts";
import { useKnownIdentity } from "../opened/use-known-identity.ts";
import { addresses } from "../services/navigation.ts";
import { useServices } from "../services/shell-services.ts";

/** Reports a mini-app, from its menu or the page about it, whether it is open or not. */
export function ReportPage({ params }: ScreenProps) {
  const { id = "" } = params;
  const { host, navigation, safety } = useServices();
  const { colors } = useTheme();
  const identity = useKnownIdentity(id);
  // One key for all attempts: the registry takes what arrives twice as one report.
  const [key] = useState(safety.newReportKey);
  const open = host.sessions().find(({ app }) => app.manifest.id === id);
  const version = open?.app.manifest.version.code ?? null;
  const block = () => {
    safety.blocked.block({ id, name: identity.name });
    navigation.goHome();
  };
  return (
    <View role="main" style={{ flex: 1, backgroundColor: colors.background }}>
      <ReportSheet
        app={identity}
        reasons={REPORT_REASONS}
        send={(draft) => safety.report({ ...draft, key, app: id, version })}
        {...(!safety.blocked.has(id) && { onBlock: block })}
        onClose={() => navigation.back(addresses.about(id))}
      />
    </View>
  );
}
