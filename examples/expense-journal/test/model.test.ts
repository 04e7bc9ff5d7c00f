import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { handleRates } from "../service/rates.ts";
import { CURRENCY_CODES, formatAmountInput, formatMoney, parseAmount } from "../src/model/currency.ts";
import type { Currency } from "../src/model/currency.ts";
import { decodeMonth, encodeMonth } from "../src/model/month-document.ts";
import { convert, decodeRates, encodeRates } from "../src/model/rates.ts";
import { SAMPLE_COUNT, sampleExpense } from "../src/model/sample-expenses.ts";
import { dayInWords, monthInWords } from "../src/model/words.ts";

describe("amounts", () => {
  it.each([
    ["12", 1200],
    ["12.5", 1250],
    ["12,50", 1250],
    [".5", 50],
    ["1 200.00", 120_000],
    ["1'200", 120_000],
  ])("reads %j", (text, amount) => expect(parseAmount(text, "EUR")).toEqual({ ok: true, amount }));

  it.each([
    ["", "EUR", "Enter an amount."],
    [".", "EUR", "Enter a number, such as 12.50."],
    ["12.50.1", "EUR", "Enter a number, such as 12.50."],
    ["-5", "EUR", "Enter a number, such as 12.50."],
    ["1e3", "EUR", "Enter a number, such as 12.50."],
    ["0.00", "EUR", "Enter an amount above zero."],
    ["1.234", "EUR", "Enter at most two digits after the point."],
    ["1.5", "JPY", "Japanese yen has no decimals: enter a whole number."],
    ["9".repeat(19), "EUR", "That is more than this journal can add up."],
  ])("does not take %j in %s", (text, currency, problem) =>
    expect(parseAmount(text, currency as Currency)).toEqual({ ok: false, problem }),
  );

  it("read back as they were written", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e11 }),
        fc.constantFrom(...CURRENCY_CODES),
        (amount, currency) => {
          expect(parseAmount(formatAmountInput(amount, currency), currency)).toEqual({ ok: true, amount });
        },
      ),
    );
  });

  it.each([
    [123_450, "EUR", "€1,234.50"],
    [5, "USD", "$0.05"],
    [1_234_567, "JPY", "¥1,234,567"],
    [-100, "GBP", "−£1.00"],
    [99_999_99, "CHF", "CHF 99,999.99"],
  ])("%d in %s is %s", (amount, currency, text) =>
    expect(formatMoney(amount, currency as Currency)).toBe(text),
  );
});

describe("a stored month", () => {
  it("never throws, and loses no entry", () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), (entries) => {
        const month = decodeMonth(JSON.stringify({ version: 1, entries }));
        expect((month?.expenses.length ?? 0) + (month?.others.length ?? 0)).toBe(entries.length);
        expect(month === null ? null : decodeMonth(encodeMonth(month))).toEqual(month);
      }),
    );
  });

  it("is nothing when it is another thing", () => {
    fc.assert(fc.property(fc.string(), (text) => void expect(decodeMonth(text)).toBeNull()));
  });
});

describe("rates", () => {
  const rates = decodeRates({ date: "2025-11-21", rates: { USD: 1.152, JPY: 180.5, XXX: 3, GBP: -1 } });

  it("convert through the euro, rounded to the smallest unit", () => {
    expect(convert(1152, ["USD", "EUR"], rates)).toBe(1000);
    expect(convert(1000, ["EUR", "JPY"], rates)).toBe(1805);
    expect(convert(1805, ["JPY", "USD"], rates)).toBe(1152);
    expect(convert(500, ["GBP", "GBP"], null)).toBe(500);
    expect(convert(500, ["GBP", "EUR"], rates)).toBeNull();
    expect(convert(500, ["USD", "EUR"], null)).toBeNull();
  });

  it("are read back as they were kept, and nothing else is taken for them", () => {
    expect(rates === null ? null : decodeRates(JSON.parse(encodeRates(rates)))).toEqual(rates);
    fc.assert(fc.property(fc.jsonValue(), (value) => void expect(decodeRates(value)).toBeNull()));
    expect(decodeRates({ date: "soon", rates: { USD: 1 } })).toBeNull();
    expect(decodeRates({ date: "2025-11-21", rates: {} })).toBeNull();
  });
});

describe("the rates service", () => {
  const ask = (path: string, init?: RequestInit) =>
    handleRates(new Request(`https://rates.atoll-demo.org${path}`, init));

  it("answers any origin with rates by base", async () => {
    const response = ask("/latest?base=USD");
    expect(response.status).toBe(200);
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    expect(await response.json()).toMatchObject({
      base: "USD",
      date: "2025-11-21",
      rates: { USD: 1, EUR: 0.868056 },
    });
  });

  it.each([
    ["/latest?base=XYZ", {}, 400],
    ["/latest?base=constructor", {}, 400],
    ["/other", {}, 404],
    ["/latest", { method: "POST" }, 405],
    ["/latest", { method: "OPTIONS" }, 204],
  ])("answers %s %o with %d", (path, init, status) => expect(ask(path, init).status).toBe(status));
});

describe("words for days and months", () => {
  const now = new Date(2025, 10, 22);

  it("name the year only when it is another", () => {
    expect(dayInWords("2025-11-03", now)).toBe("Mon 3 Nov");
    expect(dayInWords("2023-11-03", now)).toBe("3 Nov 2023");
    expect(monthInWords("2025-03", now)).toBe("March");
    expect(monthInWords("2024-03", now)).toBe("March 2024");
  });
});

describe("sample expenses", () => {
  it("are the same every time, and differ from each other", () => {
    expect(sampleExpense(4_321)).toEqual(sampleExpense(4_321));
    const rows = Array.from({ length: SAMPLE_COUNT }, (_, index) => sampleExpense(index));
    expect(new Set(rows.map((row) => row.amount)).size).toBeGreaterThan(5_000);
    expect(new Set(rows.map((row) => row.category)).size).toBe(6);
    expect(rows.every((row, index) => index === 0 || row.day <= (rows[index - 1]?.day ?? ""))).toBe(true);
  });
});
