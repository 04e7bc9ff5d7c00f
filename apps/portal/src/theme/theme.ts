import { createTheme, defaultVariantColorsResolver } from "@mantine/core";
import type { MantineColorsTuple, VariantColorsResolver } from "@mantine/core";

/** Tones of the tokens, each under its own name among Mantine's colours. */
const TONES = ["accent", "positive", "caution", "critical"] as const;

/** Mantine wants ten shades of a colour; ours has the one that the tokens give for the scheme. */
function shades(tone: string): MantineColorsTuple {
  const shade = `var(--atoll-color-${tone})`;
  return [shade, shade, shade, shade, shade, shade, shade, shade, shade, shade];
}

/** Fills, soft fills and inks of a tone as the tokens pair them, so that every pair has the contrast that is tested there. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const tone = input.color ?? "accent";
  if (input.variant === "default" || !TONES.some((each) => each === tone))
    return defaultVariantColorsResolver(input);
  const color = (name: string) => `var(--atoll-color-${name})`;
  const hover = (ground: string) => `color-mix(in srgb, ${ground} 88%, var(--atoll-color-text))`;
  if (input.variant === "filled") {
    const ground = color(tone);
    return { background: ground, hover: hover(ground), color: color(`on-${tone}`), border: "none" };
  }
  if (input.variant === "light") {
    const ground = color(`${tone}-soft`);
    return { background: ground, hover: hover(ground), color: color(`on-${tone}-soft`), border: "none" };
  }
  const border = input.variant === "outline" ? `1px solid ${color(tone)}` : "none";
  return { background: "transparent", hover: color("hover"), color: color(tone), border };
};

/** Mantine drawn by our tokens. Its sizes and colours are in `mantine.css`. */
export const theme = createTheme({
  primaryColor: "accent",
  colors: Object.fromEntries(TONES.map((tone) => [tone, shades(tone)])),
  variantColorResolver,
  fontFamily: "var(--atoll-font-sans)",
  fontFamilyMonospace: "var(--atoll-font-mono)",
  defaultRadius: "md",
  cursorType: "pointer",
  respectReducedMotion: true,
  components: {
    // Security: locking the page's scroll would write a style element, which the page's policy refuses.
    Modal: { defaultProps: { lockScroll: false, centered: true } },
    Drawer: { defaultProps: { lockScroll: false } },
    Spotlight: { defaultProps: { lockScroll: false, overlayProps: { blur: 0 } } },
    Menu: { defaultProps: { shadow: "md", withinPortal: true } },
    Tooltip: { defaultProps: { withArrow: false, openDelay: 300 } },
  },
});
