import {
  Outlet,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from "@tanstack/react-router";
import { SignInPage } from "./account/sign-in-page.tsx";
import { NotFound } from "./frame/not-found.tsx";
import { RouteProblem } from "./frame/route-problem.tsx";
import { SignedIn } from "./frame/signed-in.tsx";

/** What an address may say behind its question mark; pages read it as text and believe nothing. */
export type Search = {
  readonly next?: string;
  readonly code?: string;
  readonly about?: string;
  readonly before?: number;
  readonly state?: string;
  readonly app?: string;
  readonly after?: string;
};

function readSearch(search: Record<string, unknown>): Search {
  const text = (name: string) => {
    const value = search[name];
    return typeof value === "string" || typeof value === "number" ? { [name]: String(value) } : {};
  };
  const before = Number(search["before"]);
  return {
    ...text("next"),
    ...text("code"),
    ...text("about"),
    ...text("state"),
    ...text("app"),
    ...text("after"),
    ...(Number.isSafeInteger(before) && before > 0 && { before }),
  };
}

const root = createRootRoute({
  component: Outlet,
  notFoundComponent: NotFound,
  validateSearch: readSearch,
});
const signedIn = createRoute({ getParentRoute: () => root, id: "signed-in", component: SignedIn });

type Load = Parameters<typeof lazyRouteComponent>[0];

/** A page that anyone may see. */
const open = <Path extends string>(path: Path, load: Load, name: string) =>
  createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(load, name) });
/** A page for who is signed in. Its code comes when it is opened. */
const page = <Path extends string>(path: Path, load: Load, name: string) =>
  createRoute({ getParentRoute: () => signedIn, path, component: lazyRouteComponent(load, name) });

const routes = root.addChildren([
  createRoute({ getParentRoute: () => root, path: "/sign-in", component: SignInPage }),
  open("/sign-up", () => import("./account/sign-up-page.tsx"), "SignUpPage"),
  open("/claim", () => import("./account/claim-page.tsx"), "ClaimPage"),
  open("/second-factor", () => import("./account/second-factor-page.tsx"), "SecondFactorPage"),
  signedIn.addChildren([
    page("/", () => import("./apps/apps-page.tsx"), "AppsPage"),
    page("/account", () => import("./account/account-page.tsx"), "AccountPage"),
    page("/device", () => import("./account/device-page.tsx"), "DevicePage"),
    page("/teams", () => import("./teams/teams-page.tsx"), "TeamsPage"),
    page("/teams/$team", () => import("./teams/team-page.tsx"), "TeamPage"),
    page("/tokens", () => import("./tokens/tokens-page.tsx"), "TokensPage"),
    page("/apps/$app", () => import("./apps/app-page.tsx"), "AppPage"),
    page("/apps/$app/releases", () => import("./apps/app-page.tsx"), "AppPage"),
    page("/apps/$app/listing", () => import("./listing/listing-page.tsx"), "ListingPage"),
    page("/apps/$app/usage", () => import("./telemetry/usage-page.tsx"), "UsagePage"),
    page("/apps/$app/testers", () => import("./trial/trial-page.tsx"), "TrialPage"),
    page("/apps/$app/sales", () => import("./payments/sales-page.tsx"), "SalesPage"),
    page("/listings", () => import("./listing/listing-reviews-page.tsx"), "ListingReviewsPage"),
    page("/listings/$review", () => import("./listing/listing-review-page.tsx"), "ListingReviewPage"),
    page("/apps/$app/versions/$version", () => import("./versions/version-page.tsx"), "VersionPage"),
    page("/review", () => import("./review/queue-page.tsx"), "QueuePage"),
    page("/review/$version", () => import("./review/review-page.tsx"), "ReviewPage"),
    page("/moderation", () => import("./moderation/reports-page.tsx"), "ReportsPage"),
    page("/moderation/$report", () => import("./moderation/report-page.tsx"), "ReportPage"),
    page("/staff", () => import("./operator/staff-page.tsx"), "StaffPage"),
    page("/hosts", () => import("./operator/hosts-page.tsx"), "HostsPage"),
    page("/audit", () => import("./operator/audit-page.tsx"), "AuditPage"),
    page("/revocations", () => import("./operator/revocations-page.tsx"), "RevocationsPage"),
  ]),
]);

/** The pages of the portal by their addresses. */
export const router = createRouter({
  routeTree: routes,
  defaultPreload: "intent",
  defaultErrorComponent: RouteProblem,
  defaultNotFoundComponent: NotFound,
  scrollRestoration: true,
  defaultStructuralSharing: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
