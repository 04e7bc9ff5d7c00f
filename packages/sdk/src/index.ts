export { platform } from "./platform.ts";
export { PlatformError } from "@atoll/capabilities/guest";
export { useEnvironment, useLifecycle } from "./hooks.ts";
export { Pages, usePage, usePageEvent } from "./pages.tsx";
export type { CurrentPage, PagesProps } from "./pages.tsx";
export type { LaunchOptions, Page, PageEvent } from "@atoll/capabilities/guest";
export type { Environment, LifecycleState } from "@atoll/protocol/wire";
