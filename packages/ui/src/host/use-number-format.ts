import { useMemo } from "react";
import { useSurface } from "../host-component.ts";

/** Writes numbers as the surface's language does. Give `options` from outside of the component. */
export function useNumberFormat(options?: Intl.NumberFormatOptions): (value: number) => string {
  const { locale } = useSurface().environment;
  return useMemo(() => new Intl.NumberFormat(locale, options).format, [locale, options]);
}
