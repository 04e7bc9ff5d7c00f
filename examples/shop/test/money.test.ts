import { describe, expect, it } from "vitest";

import { formatMoney } from "../../../packages/capabilities/src/payments/format-money.ts";
import { formatLike } from "../src/model/money.ts";
import type { Product } from "../src/model/product.ts";

const priced = (price: number, currency: string, displayPrice: string): Product => ({
  id: "mug",
  type: "physical",
  title: "Mug",
  period: null,
  price,
  currency,
  displayPrice,
});

describe("a total", () => {
  it.each(["en", "de", "fr", "nl", "de-CH", "pt", "sv"])(
    "is written as the host writes prices in %s",
    (language) => {
      const product = priced(2_400, "EUR", formatMoney(2_400, "EUR", language));
      expect(formatLike(13_205, product)).toBe(formatMoney(13_205, "EUR", language));
    },
  );

  it("has no digits after the point where the currency has none", () => {
    expect(formatLike(4_800, priced(2_400, "JPY", "¥2,400"))).toBe("¥4,800");
  });

  it.each(["٢٤٫٠٠ €", "", "free"])("is plain where the price %j cannot be imitated", (displayPrice) => {
    expect(formatLike(4_800, priced(2_400, "EUR", displayPrice))).toBe("48.00 EUR");
  });
});
