import { createHash } from "node:crypto";
import { staticFile } from "./static-file.ts";
import type { StaticFile } from "./static-file.ts";

/** What the page needs to know of a build: the script's address and text, the style text that it begins with. */
export type PageParts = {
  /** Plain text. */
  readonly title: string;
  /** Plain text, for search engines and links. */
  readonly description?: string;
  readonly scriptPath: string;
  readonly script: Uint8Array;
  readonly style: string;
  /** Addresses of further scripts of the same build, each named by its hash: all that the script may import, and which of them it needs at once. */
  readonly imports?: { readonly all: readonly string[]; readonly first: readonly string[] };
  /** Where the page is served; needed where the script imports others. */
  readonly origins?: readonly string[];
  /** Told to the script as data in the page, in the element `atoll-config`. */
  readonly config: unknown;
  /** Other origins that the script may speak to. */
  readonly connectTo?: readonly string[];
  /** The one script that the page may register as a service worker, and the trusted-types policy that it does so by; needs `origins`. */
  readonly serviceWorker?: { readonly path: string; readonly policy: string };
  /** True for a page that another page of the same origin shows in a frame. */
  readonly framedBySelf?: boolean;
  /** The one origin whose pages show it in a frame. */
  readonly framedBy?: string;
};

/** A page of a host with its Content-Security-Policy. */
export function createPage(parts: PageParts): StaticFile {
  const { title, description = title, scriptPath, script, style, config, connectTo = [] } = parts;
  const { imports = { all: [], first: [] }, origins = [], serviceWorker } = parts;
  const integrity = sha256(script);
  const preloads = imports.first.map((path) => `<link rel="modulepreload" href="${path}">\n`).join("");
  // Data in a script element ends at the first "</script": "<" is written as an escape.
  const data = JSON.stringify(config).replaceAll("<", "\\u003c");
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${escapeHtml(description)}">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<style>${style}</style>
<style id="react-native-stylesheet">${STYLESHEET_START}</style>
<script type="application/json" id="atoll-config">${data}</script>
${preloads}<script type="module" src="${scriptPath}" integrity="${integrity}"></script>
</head>
<body>
<div id="root"></div>
<noscript>Atoll needs JavaScript to open mini-apps.</noscript>
</body>
</html>
`;
  const headers = pageHeaders({
    // A script that is imported cannot bring its hash along in every browser: its one address, which holds it, stands for it.
    scripts: [`'${integrity}'`, ...origins.flatMap((origin) => imports.all.map((path) => origin + path))],
    styles: [sha256(style), sha256(STYLESHEET_START)],
    connectTo,
    workers: origins.flatMap((origin) => (serviceWorker ? [origin + serviceWorker.path] : [])),
    trustedTypes: serviceWorker?.policy ?? "'none'",
    ancestors: parts.framedBy ?? (parts.framedBySelf === true ? "'self'" : "'none'"),
  });
  return staticFile(html, { type: "text/html; charset=utf-8", headers });
}

/** react-native-web takes this element as its own; were it to make one, the policy would refuse it. */
const STYLESHEET_START = "/**/";

type PageSources = {
  /** Whole addresses of what may run as a worker. */
  readonly workers: readonly string[];
  /** Name of the one policy that may be made, or 'none' in quotes. */
  readonly trustedTypes: string;
  /** Sources of the policy: a quoted hash, whole addresses. */
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  readonly connectTo: readonly string[];
  /** Who may show the page in a frame, as the policy says it. */
  readonly ancestors: string;
};

/** The policy of a page of a host. */
function pageHeaders({ scripts, styles, connectTo, workers, trustedTypes, ancestors }: PageSources) {
  const quoted = (values: readonly string[]) => values.map((value) => `'${value}'`).join(" ");
  // Security: scripts and styles by hash or by an address that holds one, never by origin alone.
  const policy = [
    "default-src 'none'",
    `script-src ${scripts.join(" ")}`,
    `style-src ${quoted(styles)}`,
    ["connect-src 'self'", ...connectTo].join(" "),
    "font-src 'self'",
    "frame-src 'self'",
    "img-src 'self' blob:",
    `worker-src ${workers.length === 0 ? "'none'" : workers.join(" ")}`,
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${ancestors}`,
    "require-trusted-types-for 'script'",
    `trusted-types ${trustedTypes}`,
  ];
  return {
    "content-security-policy": policy.join("; "),
    "cross-origin-opener-policy": "same-origin",
    "referrer-policy": "no-referrer",
    // Security: for the host itself, which asks the person first. Frames of mini-apps have origins of their own and are given nothing.
    "permissions-policy": "camera=(self), geolocation=(self), microphone=(), payment=(), usb=()",
  };
}

function sha256(content: Uint8Array | string): string {
  return `sha256-${createHash("sha256").update(content).digest("base64")}`;
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
