import { Text } from "@atoll/sdk/ui";
import type { ReactNode } from "react";

import { formatMoney, parseAmount } from "../../model/currency.ts";
import { convert } from "../../model/rates.ts";
import { Notice } from "../../parts/notice.tsx";
import type { Draft } from "../../state/draft-store.ts";
import { useRates } from "../../state/rates-store.ts";
import { useHome } from "../../state/use-home.ts";

/** What a foreign amount is in the home currency, or why that is not known. */
export function ConvertedHint({ draft }: { readonly draft: Draft }): ReactNode {
  const home = useHome();
  const status = useRates((state) => state.status);
  const refresh = useRates((state) => state.refresh);
  if (draft.currency === home.currency) return null;
  const amount = parseAmount(draft.amountText, draft.currency);
  const converted = amount.ok ? convert(amount.amount, [draft.currency, home.currency], home.rates) : null;
  if (converted !== null) {
    return <Text tone="muted" tabular>{`≈ ${formatMoney(converted, home.currency)}`}</Text>;
  }
  if (home.rates !== null) return null;
  if (status !== "failed") return <Text tone="muted">Fetching exchange rates…</Text>;
  return (
    <Notice tone="caution" title="No exchange rates" actions={[{ label: "Try again", run: refresh }]}>
      {`You can save in ${draft.currency} all the same. It is converted once the rates service can be reached.`}
    </Notice>
  );
}
