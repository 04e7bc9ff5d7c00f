import { contrastRatio } from "@atoll/ui/tokens";

/** Grounds for mini-apps that name no colour: calm, apart from one another, legible under white. */
const PALETTE = [
  "#0A7774",
  "#2F6690",
  "#7A5C2E",
  "#8A4B5A",
  "#4B6B43",
  "#5B5A8C",
  "#A2543B",
  "#3E6C7A",
] as const;
const LIGHT_INK = "#FFFFFF";
const DARK_INK = "#12212B";
const HEX_COLOR = /^#[0-9a-f]{6}$/i;

/** The two colours of a generated icon. */
export type IconColors = { readonly ground: string; readonly ink: string };

/** Colours for an icon: the mini-app's own where it names one, else one that its name always leads to. */
export function iconColors(name: string, color: string | undefined): IconColors {
  const ground =
    color !== undefined && HEX_COLOR.test(color)
      ? color
      : (PALETTE[hash(name) % PALETTE.length] ?? PALETTE[0]);
  const ink = contrastRatio(LIGHT_INK, ground) >= contrastRatio(DARK_INK, ground) ? LIGHT_INK : DARK_INK;
  return { ground, ink };
}

/** The first character of a name as people see it, in upper case; empty for an empty name. */
export function iconLetter(name: string): string {
  return FIRST_CHARACTER.exec(name.trim())?.[0].toLocaleUpperCase() ?? "";
}

/** Marks and joined emoji belong to the character they follow. Hermes has no Intl.Segmenter. */
const FIRST_CHARACTER = /^\P{M}(?:[\p{M}\p{EMod}\ufe0f]|\u200d\P{M})*/u;

function hash(text: string): number {
  let value = 0;
  for (const character of text) value = (Math.imul(value, 31) + (character.codePointAt(0) ?? 0)) >>> 0;
  return value;
}
