import type { Colors } from "./color.ts";
import { TONES } from "./color.ts";
import type { Theme } from "./theme.ts";

/** Two roles that are drawn on one another, and the least contrast WCAG 2.2 AA asks of them. */
export type ContrastPair = {
  readonly on: keyof Colors;
  readonly ground: keyof Colors;
  readonly least: 4.5 | 3;
};

const GROUNDS = ["background", "surface", "raised", "sunken"] as const;

/** Every pair of roles that the kit draws on one another. */
export const CONTRAST_PAIRS: readonly ContrastPair[] = [
  ...GROUNDS.flatMap((ground) => neutralPairs(ground)),
  ...TONES.flatMap((tone): ContrastPair[] => {
    const name = `${tone.charAt(0).toUpperCase()}${tone.slice(1)}` as Capitalize<typeof tone>;
    const soft = `${tone}Soft` as const;
    return [
      { on: `on${name}`, ground: tone, least: 4.5 },
      { on: `on${name}Soft`, ground: soft, least: 4.5 },
      { on: "text", ground: soft, least: 4.5 },
      { on: "muted", ground: soft, least: 4.5 },
    ];
  }),
];

function neutralPairs(ground: (typeof GROUNDS)[number]): ContrastPair[] {
  const inks = [
    "text",
    "muted",
    "onAccentSoft",
    "onPositiveSoft",
    "onCautionSoft",
    "onCriticalSoft",
  ] as const;
  const marks = ["borderStrong", "accent", "critical"] as const;
  return [
    ...inks.map((on): ContrastPair => ({ on, ground, least: 4.5 })),
    ...marks.map((on): ContrastPair => ({ on, ground, least: 3 })),
  ];
}

/** Contrast of two `#rrggbb` colours by WCAG 2.2, from 1 to 21; NaN for any other notation. */
export function contrastRatio(a: string, b: string): number {
  const [first, second] = [luminance(a), luminance(b)];
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

function luminance(color: string): number {
  const digits = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color)?.slice(1) ?? [];
  const [red = NaN, green = NaN, blue = NaN] = digits.map((pair) => linear(Number.parseInt(pair, 16) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

/** The pairs of a theme that are hard to read: empty for Atoll's own, and worth asserting in the tests of a host that overrides colours. */
export function contrastFailures(theme: Theme): readonly (ContrastPair & { readonly ratio: number })[] {
  return CONTRAST_PAIRS.map((pair) => ({
    ...pair,
    ratio: contrastRatio(theme.colors[pair.on], theme.colors[pair.ground]),
  })).filter(({ ratio, least }) => !(ratio >= least));
}
