import { ERROR_CODES, isAtollError } from "@atoll/protocol";
import type { AtollError, ErrorCodeRow } from "@atoll/protocol";
import { Hono } from "hono";
import { html } from "hono/html";
import { requireStaff } from "../accounts/guards.ts";
import { identify, portalSession } from "../accounts/identify.ts";
import { hasOperator } from "../accounts/operator-link.ts";
import type { Actor, Env, RequestContext } from "../http/context.ts";
import type { Registry } from "../registry.ts";
import { readReview, reviewQueue } from "../review/read-review.ts";
import { devicePage } from "./device-page.ts";
import { nextPage } from "./form.ts";
import { homePage } from "./home-page.ts";
import { answerPage } from "./page.ts";
import type { PageContent } from "./page.ts";
import { reviewPage } from "./review-page.ts";
import { reviewQueuePage } from "./review-queue-page.ts";
import { secondFactorPage, secondStepPage } from "./second-factor-page.ts";
import { claimPage, signInPage, signUpPage, unclaimedPage } from "./sign-in-pages.ts";
import { staffPage } from "./staff-page.ts";

type Show = (c: RequestContext) => Promise<PageContent | Response>;
type ShowTo = (c: RequestContext, actor: Actor) => Promise<PageContent>;

/** The portal's pages, at the portal's host name alone. What they change, they change by the API. */
export function portalPageRoutes(registry: Registry): Hono<Env> {
  const routes = new Hono<Env>();
  const page = (path: string, show: Show) =>
    routes.get(path, async (c, next): Promise<Response | void> => {
      if (c.get("site") !== "portal") return next();
      const content = await show(c).catch(errorPage);
      return content instanceof Response ? content : answerPage(c, content);
    });
  const then = (c: RequestContext) => nextPage(c.req.query("then"));
  page("/claim", async () => claimPage());
  page("/sign-in", async (c) => signInPage(then(c)));
  page("/sign-up", async (c) => signUpPage(then(c)));
  page("/second-factor", async (c) => {
    const session = await portalSession(registry, c);
    return session === undefined ? secondStepPage(then(c)) : secondFactorPage(session, then(c));
  });
  for (const [path, show] of Object.entries(pagesForPeople(registry))) page(path, signedIn(registry, show));
  return routes;
}

function pagesForPeople(registry: Registry): Readonly<Record<string, ShowTo>> {
  return {
    "/": (_, actor) => homePage(registry, actor),
    "/device": async (c, actor) => devicePage(actor, c.req.query("code") ?? ""),
    "/staff": async (c) => staffPage(registry, requireStaff(c, "operator")),
    "/review": async (c) => {
      const actor = requireStaff(c, "reviewer");
      return reviewQueuePage(actor, await reviewQueue(registry, actor.userId));
    },
    "/review/:id": async (c) => {
      const actor = requireStaff(c, "reviewer");
      return reviewPage(actor, await readReview(registry, c.req.param("id") ?? ""));
    },
  };
}

/** The page for who is signed in; others are sent to sign in and come back. */
function signedIn(registry: Registry, show: ShowTo): Show {
  return async (c) => {
    if (!(await hasOperator(registry.db))) return unclaimedPage();
    const actor = await identify(registry, c);
    if (actor === undefined) {
      const { pathname, search } = new URL(c.req.url);
      return c.redirect(`/sign-in?then=${encodeURIComponent(pathname + search)}`);
    }
    c.set("actor", actor);
    return show(c, actor);
  };
}

function errorPage(error: unknown): PageContent {
  if (!isAtollError(error)) throw error;
  return {
    title: "This did not work",
    body: html`<p class="card">${error.message}</p>`,
    status: statusOf(error),
  };
}

function statusOf({ code }: AtollError): 403 | 404 | 503 {
  const { status }: ErrorCodeRow = ERROR_CODES[code];
  return status === 403 || status === 404 ? status : 503;
}
