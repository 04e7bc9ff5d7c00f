import { HomePage } from "./home/home-page.tsx";
import type { ShellRoute } from "./match-route.ts";
import { lazyScreen } from "./screens/lazy-screen.tsx";

/** A mini-app, open. Its code comes while the first page is idle, so that the first opening does not wait for it. */
export const openScreen = lazyScreen(async () => (await import("./mini-app/open-page.tsx")).OpenPage);
/** The page about a mini-app: what a tile of the home page leads to. */
export const aboutScreen = lazyScreen(async () => (await import("./mini-app-info/about-page.tsx")).AboutPage);

/** Every screen of the shell, a line each. All but the home page come when they are first shown. */
export const ROUTES: readonly ShellRoute[] = [
  { path: "/", screen: HomePage },
  { path: "/miniapp/:id", screen: aboutScreen },
  { path: "/miniapp/:id/open", screen: openScreen },
  {
    path: "/miniapp/:id/report",
    screen: lazyScreen(async () => (await import("./report/report-page.tsx")).ReportPage),
  },
  {
    path: "/permissions",
    screen: lazyScreen(
      async () => (await import("./permissions-centre/permissions-page.tsx")).PermissionsPage,
    ),
  },
  {
    path: "/open",
    screen: lazyScreen(async () => (await import("./switcher/switcher-page.tsx")).SwitcherPage),
  },
  {
    path: "/trial/:token",
    screen: lazyScreen(async () => (await import("./trial/trial-page.tsx")).TrialPage),
  },
  {
    path: "/settings",
    screen: lazyScreen(async () => (await import("./settings/settings-page.tsx")).SettingsPage),
  },
  {
    path: "/sign-in",
    screen: lazyScreen(async () => (await import("./sign-in/sign-in-page.tsx")).SignInPage),
  },
  {
    path: "/profile",
    screen: lazyScreen(async () => (await import("./profile/profile-page.tsx")).ProfilePage),
  },
];
