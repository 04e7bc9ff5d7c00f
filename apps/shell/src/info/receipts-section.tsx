import { ChromeButton, useHostChrome } from "@atoll/react-native/chrome";
import { areas, listPermissions } from "@atoll/capabilities";
import type { Receipt, ReceiptKind } from "@atoll/host";
import { useMemo, useState } from "react";
import { capitalised } from "../chrome/capitalised.ts";
import { Clock } from "../chrome/lucide.ts";
import { Section, SectionCard, SectionRow } from "./section.tsx";

/** Receipts shown before the person asks for all of them. */
const FIRST = 4;

const WORDS: { readonly [K in ReceiptKind]: string } = {
  granted: "Allowed",
  "granted-once": "Allowed once",
  denied: "Not allowed",
  used: "Used",
  revoked: "Taken back",
  reset: "May ask again",
};

/** The person's own record of what was decided and done, newest first. */
export function ReceiptsSection({ receipts }: { readonly receipts: readonly Receipt[] }) {
  const [all, setAll] = useState(false);
  const format = useTimeFormat();
  const shown = all ? receipts : receipts.slice(0, FIRST);
  return (
    <Section icon={Clock} title="History">
      <SectionCard>
        {shown.map((receipt, place) => (
          <SectionRow
            key={receipts.length - place}
            first={place === 0}
            title={capitalised(permissionWords(receipt.permission))}
            detail={`${WORDS[receipt.kind]} · ${format(receipt.at)}`}
          />
        ))}
        {receipts.length === 0 && (
          <SectionRow first title="Nothing yet" detail="Every question and every use is noted here" />
        )}
      </SectionCard>
      {receipts.length > shown.length && (
        <ChromeButton look="plain" label={`Show all ${receipts.length}`} onPress={() => setAll(true)} />
      )}
    </Section>
  );
}

function permissionWords(id: string): string {
  return listPermissions(areas).get(id)?.prompt ?? id;
}

function useTimeFormat(): (at: number) => string {
  const { locale } = useHostChrome().surroundings;
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
    // Isolated: a date written from right to left would mix with the words around it.
    return (at) => `\u2068${format.format(at)}\u2069`;
  }, [locale]);
}
