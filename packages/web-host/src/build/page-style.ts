import { createTheme } from "@atoll/ui/tokens";
import type { Theme } from "@atoll/ui/tokens";
import type { FontFile } from "./fonts.ts";

/** What the page looks like before the host draws: its ground in the system's colours, its type, and where the focus is. */
export function pageStyle(fonts: readonly FontFile[]): string {
  const light = createTheme({ scheme: "light" });
  const dark = createTheme({ scheme: "dark" });
  return [
    ...fonts.map(fontFace),
    `html,body,#root{height:100%;margin:0}`,
    `#root{display:flex}#root>*{flex:1}`,
    `body{overflow:hidden;overscroll-behavior:none;font-family:${light.fonts.sans}}`,
    `body{-webkit-font-smoothing:antialiased;-webkit-text-size-adjust:100%}`,
    ground("html", light),
    `@media (prefers-color-scheme:dark){${ground("html", dark)}}`,
    // The host says which scheme the person chose, once it runs.
    ground("html[data-scheme=light]", light),
    ground("html[data-scheme=dark]", dark),
    `:focus-visible{outline:2px solid var(--focus);outline-offset:2px}`,
    `dialog::backdrop{background:transparent}`,
    `noscript{margin:auto;padding:2rem;text-align:center}`,
  ].join("");
}

function ground(selector: string, { colors, scheme }: Theme): string {
  return `${selector}{color-scheme:${scheme};--focus:${colors.accent};background:${colors.background};color:${colors.text}}`;
}

function fontFace({ path, unicodeRange }: FontFile): string {
  return (
    `@font-face{font-family:"Inter Variable";font-style:normal;font-display:swap;font-weight:100 900;` +
    `src:url(${path}) format("woff2");unicode-range:${unicodeRange}}`
  );
}
