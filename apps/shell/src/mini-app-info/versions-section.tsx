import type { AvailableMiniApp } from "@atoll/distribution/registry";
import { ChromeButton } from "@atoll/react-native/chrome";
import { useState } from "react";
import { useFormat } from "../chrome/format.ts";
import { Clock } from "../chrome/lucide.ts";
import { Section, SectionCard, SectionRow } from "../chrome/section.tsx";
import { useWords } from "../words/use-words.tsx";

/** Versions shown before the person asks for all of them. */
const FIRST = 3;

/** What was released when, the last first. */
export function VersionsSection({ versions }: { readonly versions: AvailableMiniApp["versions"] }) {
  const { about, info } = useWords();
  const format = useFormat();
  const [all, setAll] = useState(false);
  const shown = all ? versions : versions.slice(0, FIRST);
  const current = versions.findIndex(({ state }) => state === "released");
  const stands = {
    released: about.superseded,
    superseded: about.superseded,
    rolled_back: about.rolledBack,
    revoked: about.revoked,
  };
  return (
    <Section icon={Clock} title={about.versions} level={2}>
      <SectionCard onPage>
        {shown.map(({ version, releasedAt, bytes, state }, place) => (
          <SectionRow
            key={version.code}
            first={place === 0}
            title={info.version(version.name)}
            detail={[
              place === current ? about.current : stands[state],
              about.released(format.date(releasedAt)),
              format.bytes(bytes),
            ].join(" · ")}
          />
        ))}
      </SectionCard>
      {versions.length > shown.length && (
        <ChromeButton look="plain" label={info.showAll(versions.length)} onPress={() => setAll(true)} />
      )}
    </Section>
  );
}
