import { staticFile } from "@atoll/web-server";
import type { StaticFile } from "@atoll/web-server";
import type { PageFiles } from "./page-files.ts";

/** Where the portal is, and the one page of another origin that it shows in a frame. */
export type PortalPlace = { readonly origin: string; readonly preview: string };

/** The one page of the portal, at its origin. */
export function createPortalPage(files: PageFiles, place: PortalPlace): StaticFile {
  const links = files.styles.map((path) => `<link rel="stylesheet" href="${path}">`).join("\n");
  const html = `<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Atoll</title>
${links}
<script type="module" src="${files.entry}"></script>
</head>
<body>
<div id="root"></div>
<noscript>The portal needs JavaScript.</noscript>
</body>
</html>
`;
  return staticFile(html, {
    type: "text/html; charset=utf-8",
    headers: {
      "content-security-policy": policyOf(files, place),
      "cross-origin-opener-policy": "same-origin",
      "referrer-policy": "no-referrer",
      "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    },
  });
}

/**
 * Security: scripts and styles by the exact addresses of this build, each named by the hash of its content, and never by origin alone.
 * Nothing stands in the page itself, so no text that reaches it can run or style.
 */
function policyOf({ scripts, styles }: PageFiles, { origin, preview }: PortalPlace): string {
  const addresses = (paths: readonly string[]) => paths.map((path) => origin + path).join(" ");
  return [
    "default-src 'none'",
    `script-src ${addresses(scripts)}`,
    `style-src ${addresses(styles)}`,
    "connect-src 'self'",
    "font-src 'self'",
    `frame-src ${preview}`,
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");
}
