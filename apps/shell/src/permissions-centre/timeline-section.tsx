import { ChromeButton } from "@atoll/react-native/chrome";
import { useState } from "react";
import { capitalised } from "../chrome/capitalised.ts";
import { useFormat } from "../chrome/format.ts";
import { Clock } from "../chrome/lucide.ts";
import { Section, SectionCard, SectionRow } from "../chrome/section.tsx";
import { usePermissionWords } from "../info/permission-words.ts";
import { RECEIPT_KINDS } from "../info/receipts-section.tsx";
import { useWords } from "../words/use-words.tsx";
import type { TimelineEntry } from "./timeline.ts";

/** Lines that are shown more at a time. */
const STEP = 12;

/** What was asked, decided, used and taken back, the newest first. */
export function TimelineSection({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  const { info, safety } = useWords();
  const format = useFormat();
  const wordsOf = usePermissionWords();
  const [count, setCount] = useState(STEP);
  const shown = entries.slice(0, count);
  return (
    <Section icon={Clock} title={safety.timeline} hint={safety.timelineHint} level={2}>
      <SectionCard onPage>
        {shown.map(({ receipt, name }, place) => (
          <SectionRow
            key={entries.length - place}
            first={place === 0}
            title={capitalised(wordsOf(receipt.permission))}
            detail={`${safety.happened(info[RECEIPT_KINDS[receipt.kind]], name)} · ${format.time(receipt.at)}`}
          />
        ))}
        {entries.length === 0 && <SectionRow first title={safety.timelineEmpty} />}
      </SectionCard>
      {entries.length > shown.length && (
        <ChromeButton
          look="plain"
          label={safety.more(Math.min(STEP, entries.length - shown.length))}
          onPress={() => setCount(count + STEP)}
        />
      )}
    </Section>
  );
}
