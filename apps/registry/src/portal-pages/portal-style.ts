import { MIN_TARGET, createTheme, tokensToCss } from "@atoll/ui/tokens";
import type { Theme, TypeName } from "@atoll/ui/tokens";

const light = createTheme({ scheme: "light" });
const dark = createTheme({ scheme: "dark" });

/** Sizes in rem: text grows with what the person set in their browser. */
function type(name: TypeName, weight: number = light.weight.regular): string {
  const { size, lineHeight } = light.type[name];
  return `font:${weight} ${size / 16}rem/${lineHeight / size} var(--atoll-font-sans)`;
}

const TARGET = `${MIN_TARGET / 16}rem`;
const { medium, semibold } = light.weight;

/** The one stylesheet of the portal's pages, of the kit's tokens, in the system's colours. */
export const PORTAL_STYLE = [
  rule(":root", light),
  `@media (prefers-color-scheme:dark){${rule(":root", dark)}}`,
  `*{box-sizing:border-box}`,
  `body{margin:0;background:var(--atoll-color-background);color:var(--atoll-color-text);${type("body")};overflow-wrap:anywhere}`,
  `header,main{max-width:45rem;margin:0 auto;padding:1rem}`,
  `.wide header,.wide main{max-width:64rem}`,
  `header{display:flex;flex-wrap:wrap;align-items:center;gap:.25rem 1rem;justify-content:space-between}`,
  `header>a{${type("large", semibold)};color:var(--atoll-color-text);text-decoration:none}`,
  `header nav{display:flex;flex-wrap:wrap;align-items:center;gap:.25rem 1rem}`,
  `a{color:var(--atoll-color-on-accent-soft);display:inline-flex;align-items:center;min-height:${TARGET};text-underline-offset:.2em}`,
  `p a{display:inline;min-height:0}`,
  `h1{${type("headline", semibold)};margin:1rem 0 .5rem}`,
  `h2{${type("title", semibold)};margin:2rem 0 .75rem}`,
  `h3{${type("large", semibold)};margin:0 0 .25rem}`,
  `p{margin:.5rem 0}`,
  `.muted,dt{color:var(--atoll-color-muted)}`,
  `.card{background:var(--atoll-color-surface);border:1px solid var(--atoll-color-border);border-radius:var(--atoll-radius-lg);padding:1.25rem;margin:1rem 0}`,
  `.card>:first-child{margin-top:0}`,
  `.card>:last-child{margin-bottom:0}`,
  `.list{list-style:none;margin:0;padding:0}`,
  `.list.card{margin:1rem 0;padding:.5rem 1.25rem}`,
  `.list>li{display:flex;flex-wrap:wrap;gap:.25rem 1rem;align-items:center;justify-content:space-between;min-height:${TARGET};padding:.375rem 0}`,
  `.list>li+li{border-top:1px solid var(--atoll-color-border)}`,
  `.state{${type("small", medium)};padding:.125rem .625rem;border-radius:var(--atoll-radius-full);background:var(--atoll-color-sunken);color:var(--atoll-color-text)}`,
  tone("positive"),
  tone("caution"),
  tone("critical"),
  `form{display:grid;gap:1rem;margin:1rem 0}`,
  `label,legend{${type("body", medium)};display:block;margin-bottom:.375rem;padding:0}`,
  `.hint{${type("small")};color:var(--atoll-color-muted);margin:.375rem 0 0}`,
  `input,textarea{width:100%;min-height:${TARGET};padding:.625rem .75rem;${type("body")};color:inherit;background:var(--atoll-color-sunken);border:1px solid var(--atoll-color-border-strong);border-radius:var(--atoll-radius-md)}`,
  `textarea{min-height:7rem;resize:vertical}`,
  `fieldset{border:0;margin:0;padding:0;min-width:0}`,
  `.choice{display:flex;gap:.75rem;align-items:center;min-height:${TARGET};margin:0;padding:.375rem 0;${type("body")}}`,
  `.choice input{flex:none;width:1.25rem;height:1.25rem;min-height:0;margin:0;accent-color:var(--atoll-color-accent)}`,
  `button{min-height:${TARGET};padding:.5rem 1.25rem;border:1px solid transparent;border-radius:var(--atoll-radius-full);${type("body", semibold)};background:var(--atoll-color-accent);color:var(--atoll-color-on-accent);cursor:pointer}`,
  `button.quiet{background:transparent;color:inherit;border-color:var(--atoll-color-border-strong)}`,
  `button[disabled]{opacity:.6;cursor:default}`,
  `header form{margin:0}`,
  // Out of the way while it is empty, but there for screen readers to watch.
  `[role=alert]:empty,[role=status]:empty{position:absolute}`,
  `[role=alert]:not(:empty),[role=status]:not(:empty){padding:.75rem 1rem;border-radius:var(--atoll-radius-md);margin:0}`,
  `[role=alert]:not(:empty){background:var(--atoll-color-critical-soft);color:var(--atoll-color-on-critical-soft)}`,
  `[role=status]:not(:empty){background:var(--atoll-color-positive-soft);color:var(--atoll-color-on-positive-soft)}`,
  `code,pre,.code{font-family:var(--atoll-font-mono)}`,
  `.code{letter-spacing:.12em;text-transform:uppercase}`,
  `pre{margin:.5rem 0;padding:.75rem 1rem;overflow:auto;max-height:32rem;background:var(--atoll-color-sunken);border-radius:var(--atoll-radius-md);font-size:.8125rem;line-height:1.5}`,
  `pre span{display:block;min-height:1.5em;white-space:pre}`,
  `pre .added{background:var(--atoll-color-positive-soft)}`,
  `pre .removed{background:var(--atoll-color-critical-soft)}`,
  `summary{min-height:${TARGET};display:flex;align-items:center;gap:.5rem;cursor:pointer}`,
  `dl{margin:0;display:grid;gap:.25rem}dd{margin:0 0 .5rem}`,
  `[hidden]{display:none!important}`,
  `:focus-visible{outline:2px solid var(--atoll-color-accent);outline-offset:2px}`,
].join("\n");

function rule(selector: string, theme: Theme): string {
  return `${selector}{${tokensToCss(theme)}}`;
}

function tone(name: "positive" | "caution" | "critical"): string {
  return `.${name}{background:var(--atoll-color-${name}-soft);color:var(--atoll-color-on-${name}-soft)}`;
}
