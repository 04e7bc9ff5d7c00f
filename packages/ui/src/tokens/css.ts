import type { Curve } from "./motion.ts";
import type { Theme } from "./theme.ts";

/**
 * The theme as CSS custom properties, one declaration a line, for the body of a rule: `:root { ${tokensToCss(light)} }`.
 * `colors.onAccent` becomes `--atoll-color-on-accent`; sizes are in px, durations in ms.
 */
export function tokensToCss(theme: Theme): string {
  const declarations: [name: string, value: string | number][] = [
    ["color-scheme", theme.scheme],
    ...entries("color", theme.colors),
    ...entries("space", theme.space, px),
    ...entries("radius", theme.radius, px),
    ...Object.entries(theme.type).flatMap(([name, step]): [string, string][] => [
      [property(`type-${name}-size`), px(step.size)],
      [property(`type-${name}-line`), px(step.lineHeight)],
      [property(`type-${name}-tracking`), px(step.tracking)],
    ]),
    ...entries("weight", theme.weight),
    ...entries("font", theme.fonts),
    ...entries("elevation", theme.elevation),
    ...entries("duration", theme.motion.duration, (ms) => `${ms}ms`),
    ...entries("curve", theme.motion.curve, bezier),
  ];
  return declarations.map(([name, value]) => `${name}: ${value};`).join("\n");
}

function entries<V>(
  group: string,
  values: { readonly [name: string]: V },
  format: (value: V) => string = String,
): [name: string, value: string][] {
  return Object.entries(values).map(([name, value]) => [property(`${group}-${name}`), format(value)]);
}

function property(name: string): string {
  return `--atoll-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

function px(value: number): string {
  return `${value}px`;
}

/** A curve as CSS writes it. */
export function bezier(curve: Curve): string {
  return `cubic-bezier(${curve.join(", ")})`;
}
