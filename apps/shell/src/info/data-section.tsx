import { ChromeButton, ChromeText, useTheme } from "@atoll/react-native/chrome";
import { useEffect, useState } from "react";
import { View } from "react-native";
import { useFormat } from "../chrome/format.ts";
import { HardDrive } from "../chrome/lucide.ts";
import { useServices } from "../services/shell-services.ts";
import { Section, SectionCard, SectionRow } from "../chrome/section.tsx";
import { useWords } from "../words/use-words.tsx";

export type DataSectionProps = {
  readonly name: string;
  /** Keys what it keeps here. */
  readonly ownerKey: string;
  /** True on a page, where it is a card; false in a sheet. */
  readonly onPage?: boolean;
  readonly onCleared?: () => void;
};

/** What a mini-app keeps on this device, and how to clear it. */
export function DataSection({ name, ownerKey, onPage = false, onCleared }: DataSectionProps) {
  const { data } = useServices();
  const { info } = useWords();
  const format = useFormat();
  const [cleared, setCleared] = useState(0);
  const [usage, setUsage] = useState<{ readonly bytes: number; readonly keys: number }>();
  const [asking, setAsking] = useState(false);
  useEffect(() => {
    let current = true;
    void data.usage(ownerKey).then((found) => {
      if (current) setUsage(found);
    });
    return () => {
      current = false;
    };
  }, [data, ownerKey, cleared]);
  const empty = usage === undefined || usage.keys === 0;
  return (
    <Section icon={HardDrive} title={info.data} level={onPage ? 2 : 3}>
      <SectionCard onPage={onPage}>
        <SectionRow
          first
          title={usage === undefined ? " " : empty ? info.nothing : format.bytes(usage.bytes)}
          detail={empty ? info.nothingHint : info.entries(usage.keys)}
          action={
            !empty &&
            !asking && <ChromeButton look="critical" label={info.clear} onPress={() => setAsking(true)} />
          }
        />
        {asking && (
          <ClearQuestion
            name={name}
            onKeep={() => setAsking(false)}
            onClear={() =>
              void data.clear(ownerKey).then(() => {
                setAsking(false);
                setCleared((count) => count + 1);
                onCleared?.();
              })
            }
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

/** Asks before everything that a mini-app keeps here is gone. */
export function ClearQuestion({ name, onKeep, onClear }: ClearQuestionProps) {
  const { space } = useTheme();
  const { info } = useWords();
  return (
    <View role="alert" style={{ padding: space.md, paddingTop: 0, gap: space.md }}>
      <ChromeText step="small">{info.clearQuestion(name)}</ChromeText>
      <View style={{ flexDirection: "row", flexWrap: "wrap", gap: space.sm }}>
        <ChromeButton look="critical" label={info.clearForGood} onPress={onClear} />
        <ChromeButton label={info.keep} onPress={onKeep} />
      </View>
    </View>
  );
}
