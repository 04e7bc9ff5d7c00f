import { createHash } from "node:crypto";
import { staticFile } from "@atoll/web-server";
import type { StaticFile } from "@atoll/web-server";

/** Where a person removes the service worker and what it kept, whatever it does: it never answers for this address. */
export const WORKER_OFF_PATH = "/sw-off";

const SCRIPT = `
const say = (text) => { document.querySelector("p").textContent = text; };
(async () => {
  for (const each of await navigator.serviceWorker.getRegistrations()) await each.unregister();
  for (const name of await caches.keys()) if (name.startsWith("atoll-shell-")) await caches.delete(name);
  say("What was kept for opening Atoll offline is gone. Your mini-apps and their data are as they were.");
})().catch((error) => say("It could not be removed (" + error.name + "). Clear this site's data in the browser's settings."));
`;

/** The page that turns the worker off. */
export function serviceWorkerOff(): StaticFile {
  const hash = createHash("sha256").update(SCRIPT).digest("base64");
  const html = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>Atoll · Offline copy</title></head>
<body><main><h1>Offline copy</h1><p role="status">Removing it…</p><a href="/">Back to Atoll</a></main>
<script>${SCRIPT}</script></body>
</html>
`;
  return staticFile(html, {
    type: "text/html; charset=utf-8",
    headers: {
      "content-security-policy": `default-src 'none'; script-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
      "referrer-policy": "no-referrer",
    },
  });
}
