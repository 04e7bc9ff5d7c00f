import { ChromeButton, ChromeText, useTheme } from "@atoll/react-native/chrome";
import type { InstalledMiniApp } from "@atoll/host";
import { useEffect, useState } from "react";
import { View } from "react-native";
import { HardDrive } from "../chrome/lucide.ts";
import { useServices } from "../services/shell-services.ts";
import { formatBytes } from "./format-bytes.ts";
import { Section, SectionCard, SectionRow } from "./section.tsx";

export type DataSectionProps = { readonly app: InstalledMiniApp; readonly onCleared: () => void };

/** What a mini-app keeps on this device, and how to clear it. */
export function DataSection({ app, onCleared }: DataSectionProps) {
  const { data } = useServices();
  const [usage, setUsage] = useState<{ readonly bytes: number; readonly keys: number }>();
  const [asking, setAsking] = useState(false);
  const ownerKey = app.owner.key;
  useEffect(() => {
    let current = true;
    void data.usage(ownerKey).then((found) => {
      if (current) setUsage(found);
    });
    return () => {
      current = false;
    };
  }, [data, ownerKey]);
  const empty = usage === undefined || usage.keys === 0;
  return (
    <Section icon={HardDrive} title="Data on this device">
      <SectionCard>
        <SectionRow
          first
          title={usage === undefined ? " " : empty ? "Nothing" : formatBytes(usage.bytes)}
          detail={
            empty ? "It keeps nothing here yet" : `In ${usage.keys} ${usage.keys === 1 ? "entry" : "entries"}`
          }
          action={
            !empty &&
            !asking && <ChromeButton look="critical" label="Clear data" onPress={() => setAsking(true)} />
          }
        />
        {asking && (
          <ClearQuestion
            name={app.manifest.name}
            onKeep={() => setAsking(false)}
            onClear={() => void data.clear(ownerKey).then(onCleared)}
          />
        )}
      </SectionCard>
    </Section>
  );
}

type ClearQuestionProps = {
  readonly name: string;
  readonly onKeep: () => void;
  readonly onClear: () => void;
};

function ClearQuestion({ name, onKeep, onClear }: ClearQuestionProps) {
  const { space } = useTheme();
  return (
    <View role="alert" style={{ padding: space.md, paddingTop: 0, gap: space.md }}>
      <ChromeText step="small">
        {`Everything ${name} keeps on this device will be gone, and it starts anew. This cannot be undone.`}
      </ChromeText>
      <View style={{ flexDirection: "row", flexWrap: "wrap", gap: space.sm }}>
        <ChromeButton look="critical" label="Clear for good" onPress={onClear} />
        <ChromeButton label="Keep" onPress={onKeep} />
      </View>
    </View>
  );
}
