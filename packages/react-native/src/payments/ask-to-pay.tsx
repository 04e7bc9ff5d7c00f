import { formatMoney } from "@atoll/capabilities";
import type { Agreement, PlacedOrder } from "@atoll/capabilities";
import { useState } from "react";
import { View } from "react-native";
import { ChromeButton } from "../chrome/chrome-button.tsx";
import { ChromeText } from "../chrome/chrome-text.tsx";
import { useHostChrome, useTheme } from "../chrome/host-chrome.ts";
import type { AppIdentity } from "../icon/app-identity.ts";
import { MiniAppIcon } from "../icon/mini-app-icon.tsx";
import { useEnableDelay } from "../prompts/use-enable-delay.ts";
import { useHostWords } from "../words/use-host-words.ts";
import { AddressForm } from "./address-form.tsx";
import { EMPTY_ADDRESS, completeAddress } from "./address.ts";
import { MethodChoice } from "./method-choice.tsx";
import { OrderSummary } from "./order-summary.tsx";
import { TestMark } from "./test-mark.tsx";

export type AskToPayProps = {
  /** Of what names and describes the sheet. */
  readonly ids: { readonly title: string; readonly detail: string };
  readonly app: AppIdentity;
  readonly order: PlacedOrder;
  readonly paying: boolean;
  readonly onPay: (agreed: Agreement) => void;
  readonly onCancel: () => void;
};

/** The order, where it goes, how it is paid, and the two buttons. */
export function AskToPay({ ids, app, order, paying, onPay, onCancel }: AskToPayProps) {
  const { space } = useTheme();
  const { surroundings } = useHostChrome();
  const { payments } = useHostWords();
  const enabled = useEnableDelay();
  const [method, setMethod] = useState(order.methods[0] ?? "");
  const [typed, setTyped] = useState(EMPTY_ADDRESS);
  const { locale } = surroundings;
  const goods = order.kind === "physical";
  const address = goods ? completeAddress(typed, locale) : undefined;
  const price = formatMoney(order.total, order.currency, locale);
  const test = order.environment === "test";
  const label = test ? payments.payTest(price) : payments.pay(price);
  return (
    <View style={{ gap: space.lg }}>
      {test && <TestMark />}
      <View style={{ flexDirection: "row", alignItems: "center", gap: space.md }}>
        <MiniAppIcon {...app} size={56} />
        <View style={{ flex: 1, gap: space.xs }}>
          <ChromeText id={ids.title} step="title" weight="semibold" heading={2}>
            {goods ? payments.goodsTitle(app.name) : payments.title(app.name)}
          </ChromeText>
          <ChromeText step="small" color="muted">
            {payments.soldBy(order.seller)}
          </ChromeText>
        </View>
      </View>
      <OrderSummary id={ids.detail} order={order} />
      {goods && <AddressForm seller={order.seller} value={typed} onChange={setTyped} disabled={paying} />}
      {order.methods.length > 1 && (
        <MethodChoice
          methods={order.methods}
          chosen={method}
          onChoose={setMethod}
          disabled={paying}
          test={test}
        />
      )}
      <View style={{ gap: space.sm }}>
        <ChromeButton
          look="primary"
          label={paying ? payments.paying : label}
          disabled={!enabled || paying || (goods && address === undefined)}
          onPress={() => onPay({ method, ...(address !== undefined && { address }) })}
        />
        <ChromeButton label={payments.cancel} disabled={paying} onPress={onCancel} />
      </View>
    </View>
  );
}
