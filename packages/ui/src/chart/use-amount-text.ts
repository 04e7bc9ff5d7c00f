import { useMemo } from "react";
import { useSurface } from "../host-component.ts";
import { withUnit } from "../props/amount.ts";
import type { Series } from "./schema.ts";

/** Writes the numbers of a chart as the language does, all with as many decimals as any of them has, up to two. */
export function useAmountText(
  series: readonly Series[],
  unit: string | undefined,
): (value: number) => string {
  const { locale } = useSurface().environment;
  return useMemo(() => {
    const decimals = Math.max(0, ...series.flatMap(({ values }) => values.map(decimalsOf)));
    const { format } = new Intl.NumberFormat(locale, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
    return (value) => withUnit(format(value), unit);
  }, [series, locale, unit]);
}

function decimalsOf(value: number | null): number {
  if (value === null || Number.isInteger(value)) return 0;
  return Number.isInteger(Math.round(value * 1e6) / 1e5) ? 1 : 2;
}
