import { createTheme, tokensToCss } from "@atoll/ui/tokens";
import type { Plugin } from "vite";

const ID = "virtual:token-styles.css";

/** Gives the portal's styles the design tokens as custom properties, those of the chosen scheme. */
export function tokenStyles(): Plugin {
  return {
    name: "token-styles",
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    load: (id) => (id === `\0${ID}` ? styles() : undefined),
  };
}

function styles(): string {
  const light = tokensToCss(createTheme({ scheme: "light" }));
  const dark = tokensToCss(createTheme({ scheme: "dark" }));
  return `:root { ${light} }
:root[data-mantine-color-scheme="dark"] { ${dark} }
@media (prefers-color-scheme: dark) { :root:not([data-mantine-color-scheme]) { ${dark} } }
@media (prefers-reduced-motion: reduce) {
  :root { --atoll-duration-quick: 0ms; --atoll-duration-normal: 0ms; --atoll-duration-slow: 0ms; }
}
`;
}
