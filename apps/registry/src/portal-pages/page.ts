import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { html, raw } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";
import type { RequestContext } from "../http/context.ts";
import { PORTAL_STYLE } from "./portal-style.ts";

/** HTML whose values are escaped: what the `html` template gives. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

export type PageContent = {
  readonly title: string;
  readonly body: Html;
  /** Who is signed in, for the way out in the header. */
  readonly signedInAs?: string | undefined;
  /** For code beside code. */
  readonly wide?: boolean;
  readonly status?: 200 | 404 | 403 | 503;
};

const SCRIPT = readFileSync(join(import.meta.dirname, "browser", "portal.js"), "utf8");

// Written whole: one character more, and the digests below are of something else.
const STYLE_ELEMENT = raw(`<style>${PORTAL_STYLE}</style>`);
const SCRIPT_ELEMENT = raw(`<script>${SCRIPT}</script>`);

/** Security: what runs and how it looks is named by digest; nothing else loads, speaks to others, or frames the page. */
const POLICY = [
  "default-src 'none'",
  `script-src '${digest(SCRIPT)}'`,
  `style-src '${digest(PORTAL_STYLE)}'`,
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** Answers with a page of the portal. */
export function answerPage(c: RequestContext, content: PageContent): Response | Promise<Response> {
  c.header("content-security-policy", POLICY);
  c.header("cross-origin-opener-policy", "same-origin");
  c.header("cache-control", "no-store");
  return c.html(renderPage(content), content.status ?? 200);
}

function renderPage({ title, body, signedInAs, wide = false }: PageContent): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · Atoll</title>
        ${STYLE_ELEMENT}
      </head>
      <body class="${wide ? "wide" : "column"}">
        <header>
          <a href="/">Atoll</a>
          ${signedInAs === undefined ? "" : account(signedInAs)}
        </header>
        <main>
          <h1>${title}</h1>
          <noscript><p class="card">This page needs JavaScript to send its forms.</p></noscript>
          ${body}
        </main>
        ${SCRIPT_ELEMENT}
      </body>
    </html>`;
}

function account(name: string): Html {
  return html`<nav aria-label="Account">
    <span class="muted">${name}</span>
    <a href="/second-factor">Second factor</a>
    <form data-api="POST /api/sign-out" data-then="/sign-in">
      <button class="quiet">Sign out</button>
    </form>
  </nav>`;
}

function digest(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
