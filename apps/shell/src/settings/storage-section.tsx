import { ChromeButton, MiniAppIcon } from "@atoll/react-native/chrome";
import { useState } from "react";
import { View } from "react-native";
import { useFormat } from "../chrome/format.ts";
import { Section, SectionCard, SectionRow } from "../chrome/section.tsx";
import { Notice, Skeleton } from "../home/catalogue-states.tsx";
import { ClearQuestion } from "../info/data-section.tsx";
import { useKnownIdentity } from "../opened/use-known-identity.ts";
import { useServices } from "../services/shell-services.ts";
import { useOpenMiniApps } from "../switcher/use-open-mini-apps.ts";
import { useWords } from "../words/use-words.tsx";
import { useStored } from "./use-stored.ts";
import type { StoredMiniApp } from "./use-stored.ts";

/** What each mini-app keeps on this device, and how to clear it. */
export function StorageSection() {
  const { settings } = useWords();
  return (
    <Section title={settings.storage} hint={settings.storageHint} level={2}>
      <Stored />
    </Section>
  );
}

function Stored() {
  const { common, settings } = useWords();
  const [state, look] = useStored();
  if (state.status === "loading") return <Skeleton says={settings.storageLoading} />;
  if (state.status === "failed") {
    return (
      <Notice
        title={settings.storageFailed}
        alert
        code={state.code}
        action={<ChromeButton label={common.retry} onPress={look} />}
      >
        {settings.storageFailedHint}
      </Notice>
    );
  }
  return (
    <SectionCard onPage>
      {state.stored.length === 0 && (
        <SectionRow first title={settings.storageEmpty} detail={settings.storageEmptyHint} />
      )}
      {state.stored.map((each, place) => (
        <StoredRow key={each.id} stored={each} first={place === 0} onCleared={look} />
      ))}
    </SectionCard>
  );
}

type StoredRowProps = {
  readonly stored: StoredMiniApp;
  readonly first: boolean;
  readonly onCleared: () => void;
};

function StoredRow({ stored, first, onCleared }: StoredRowProps) {
  const { data } = useServices();
  const { info } = useWords();
  const open = useOpenMiniApps();
  const identity = useKnownIdentity(stored.id);
  const format = useFormat();
  const [asking, setAsking] = useState(false);
  const clear = () => {
    // What it holds in memory would be written back.
    open.close(stored.id);
    void data.clear(stored.ownerKey).then(onCleared);
  };
  return (
    <View>
      <SectionRow
        first={first}
        leading={<MiniAppIcon {...identity} size={36} />}
        title={identity.name}
        detail={format.bytes(stored.bytes)}
        action={
          !asking && (
            <ChromeButton
              look="critical"
              label={info.clear}
              hint={info.clearWhose(identity.name)}
              onPress={() => setAsking(true)}
            />
          )
        }
      />
      {asking && <ClearQuestion name={identity.name} onKeep={() => setAsking(false)} onClear={clear} />}
    </View>
  );
}
