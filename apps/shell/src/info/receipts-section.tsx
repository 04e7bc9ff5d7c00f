import { ChromeButton } from "@atoll/react-native/chrome";
import type { Receipt, ReceiptKind } from "@atoll/host";
import { useState } from "react";
import { capitalised } from "../chrome/capitalised.ts";
import { Clock } from "../chrome/lucide.ts";
import { Section, SectionCard, SectionRow } from "../chrome/section.tsx";
import { useFormat } from "../chrome/format.ts";
import type { Words } from "../words/en.ts";
import { usePermissionWords } from "./permission-words.ts";
import { useWords } from "../words/use-words.tsx";

/** Receipts shown before the person asks for all of them. */
const FIRST = 4;

/** How what happened is called, as keys of the words. */
export const RECEIPT_KINDS = {
  granted: "granted",
  "granted-once": "allowedOnce",
  denied: "denied",
  used: "used",
  revoked: "takenBack",
  reset: "mayAskAgain",
} as const satisfies { readonly [K in ReceiptKind]: keyof Words["info"] };

/** The person's own record of what was decided and done, newest first. */
export function ReceiptsSection({ receipts }: { readonly receipts: readonly Receipt[] }) {
  const [all, setAll] = useState(false);
  const { info } = useWords();
  const format = useFormat();
  const wordsOf = usePermissionWords();
  const shown = all ? receipts : receipts.slice(0, FIRST);
  return (
    <Section icon={Clock} title={info.history}>
      <SectionCard>
        {shown.map((receipt, place) => (
          <SectionRow
            key={receipts.length - place}
            first={place === 0}
            title={capitalised(wordsOf(receipt.permission))}
            detail={`${info[RECEIPT_KINDS[receipt.kind]]} · ${format.time(receipt.at)}`}
          />
        ))}
        {receipts.length === 0 && (
          <SectionRow first title={info.historyEmpty} detail={info.historyEmptyHint} />
        )}
      </SectionCard>
      {receipts.length > shown.length && (
        <ChromeButton look="plain" label={info.showAll(receipts.length)} onPress={() => setAll(true)} />
      )}
    </Section>
  );
}
