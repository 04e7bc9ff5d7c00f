import { formatMoney } from "@atoll/capabilities";
import type { PlacedOrder } from "@atoll/capabilities";
import { View } from "react-native";
import { ChromeText } from "../chrome/chrome-text.tsx";
import { useHostChrome, useTheme } from "../chrome/host-chrome.ts";
import { useHostWords } from "../words/use-host-words.ts";

/** What is bought, line by line, and what it comes to. */
export function OrderSummary({ id, order }: { readonly id: string; readonly order: PlacedOrder }) {
  const { colors, space, radius } = useTheme();
  const { payments } = useHostWords();
  const { locale } = useHostChrome().surroundings;
  const money = (minor: number) => formatMoney(minor, order.currency, locale);
  return (
    <View
      nativeID={id}
      style={{
        gap: space.sm,
        padding: space.md,
        borderRadius: radius.md,
        backgroundColor: colors.background,
      }}
    >
      {order.lines.map(({ product, title, price, quantity }) => (
        <Line
          key={product}
          what={quantity === 1 ? title : payments.times(quantity, title)}
          amount={money(price * quantity)}
        />
      ))}
      {order.period !== null && (
        <ChromeText step="small" color="muted">
          {payments.renewsNot(payments.periods[order.period] ?? order.period)}
        </ChromeText>
      )}
      <View style={{ height: 1, backgroundColor: colors.border }} />
      <Line strong what={payments.total} amount={money(order.total)} />
    </View>
  );
}

type LineProps = { readonly what: string; readonly amount: string; readonly strong?: boolean };

function Line({ what, amount, strong = false }: LineProps) {
  const { space } = useTheme();
  const weight = strong ? "semibold" : "regular";
  return (
    <View style={{ flexDirection: "row", justifyContent: "space-between", gap: space.lg }}>
      <View style={{ flexShrink: 1 }}>
        <ChromeText weight={weight}>{what}</ChromeText>
      </View>
      <ChromeText weight={weight} tabular>
        {amount}
      </ChromeText>
    </View>
  );
}
