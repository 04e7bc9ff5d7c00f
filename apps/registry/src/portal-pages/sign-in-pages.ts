import { html } from "hono/html";
import { EMAIL, NAME, NEW_PASSWORD, PASSWORD, alertPlace, field } from "./form.ts";
import type { PageContent } from "./page.ts";

/** Signing in, then on to `then`. */
export function signInPage(then: string): PageContent {
  const body = html`<form data-api="POST /api/sign-in" data-then="${then}">
      ${field(EMAIL)} ${field(PASSWORD)} ${alertPlace()}
      <div><button>Sign in</button></div>
    </form>
    <p>New here? <a href="/sign-up?then=${encodeURIComponent(then)}">Make an account</a></p>`;
  return { title: "Sign in", body };
}

/** Making an account, then on to `then`. */
export function signUpPage(then: string): PageContent {
  const body = html`<p>For people who make mini-apps, and for those who review them.</p>
    <form data-api="POST /api/sign-up" data-sign-in data-then="${then}">
      ${field(NAME)} ${field(EMAIL)} ${field(NEW_PASSWORD)} ${alertPlace()}
      <div><button>Make account</button></div>
    </form>
    <p>Have an account? <a href="/sign-in?then=${encodeURIComponent(then)}">Sign in</a></p>`;
  return { title: "Make an account", body };
}

/** Becoming the first operator with the link that the terminal showed. */
export function claimPage(): PageContent {
  const body = html`<p>
      This registry is new. Make its operator's account: it appoints reviewers, and knows the host apps.
    </p>
    <form data-api="POST /api/operator/claim" data-sign-in data-then="/">
      <input type="hidden" name="token" data-fragment="token" />
      ${field(NAME)} ${field(EMAIL)} ${field(NEW_PASSWORD)} ${alertPlace()}
      <div><button>Claim this registry</button></div>
    </form>`;
  return { title: "Claim this registry", body };
}

/** What a registry that nobody operates says. */
export function unclaimedPage(): PageContent {
  const body = html`<p class="card">
    Nobody operates this registry yet. Open the link that it printed in its terminal when it started. The link
    works once, for 30 minutes; restarting the registry prints a new one.
  </p>`;
  return { title: "Almost ready", body, status: 503 };
}
