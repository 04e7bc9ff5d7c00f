import { Button, Card, Heading, Screen, Text } from "@atoll/sdk/ui";
import { format } from "date-fns";
import { useEffect } from "react";
import type { ReactNode } from "react";

import { CURRENCIES, CURRENCY_CODES } from "../model/currency.ts";
import { dateOf } from "../model/expense.ts";
import type { Home } from "../model/journal-rows.ts";
import { rateBetween } from "../model/rates.ts";
import { ChoiceRow } from "../parts/choice-row.tsx";
import { FactRow } from "../parts/fact-row.tsx";
import { Notice } from "../parts/notice.tsx";
import { useRates } from "../state/rates-store.ts";
import { useRoute } from "../state/route-store.ts";
import { useSettings } from "../state/settings-store.ts";
import { useHome } from "../state/use-home.ts";

/** The home currency, and what the others are worth in it. */
export function CurrenciesScreen(): ReactNode {
  const home = useHome();
  const setHome = useSettings((state) => state.setHome);
  const back = useRoute((state) => state.back);
  const { status, ensure, refresh } = useRates();
  useEffect(() => void ensure(), [ensure]);
  return (
    <Screen title="Currencies" onBack={back}>
      <ChoiceRow
        label="Totals are in"
        options={CURRENCY_CODES}
        chosen={home.currency}
        nameOf={(code) => code}
        onChoose={setHome}
      />
      {status === "failed" && <FailureNotice home={home} />}
      <RatesCard home={home} />
      <Button variant="secondary" loading={status === "loading"} onPress={() => void refresh()}>
        Refresh rates
      </Button>
    </Screen>
  );
}

function FailureNotice({ home }: { readonly home: Home }): ReactNode {
  const text =
    home.rates === null
      ? "Amounts in other currencies are shown as they are until then."
      : `Until then the rates of ${dayOf(home)} are used.`;
  return (
    <Notice tone="caution" title="The rates service cannot be reached">
      {text}
    </Notice>
  );
}

function RatesCard({ home }: { readonly home: Home }): ReactNode {
  const status = useRates((state) => state.status);
  if (home.rates === null) {
    return status === "failed" ? null : <Text tone="muted">Fetching exchange rates…</Text>;
  }
  const others = CURRENCY_CODES.filter((code) => code !== home.currency);
  return (
    <Card gap="sm">
      <Heading level={2}>{`1 ${home.currency} is`}</Heading>
      {others.map((code) => (
        <FactRow
          key={code}
          name={CURRENCIES[code].name}
          value={formatRate(rateBetween(home.rates, home.currency, code), code)}
        />
      ))}
      <Text size="caption" tone="muted">{`Rates of ${dayOf(home)}`}</Text>
    </Card>
  );
}

function formatRate(rate: number | null, code: string): string {
  return rate === null ? "not known" : `${rate.toFixed(rate < 10 ? 4 : 2)} ${code}`;
}

function dayOf({ rates }: Home): string {
  return rates === null ? "" : format(dateOf(rates.day), "d MMM yyyy");
}
