export * from "./chrome.ts";
export * from "./sheets.ts";
export { MiniApp } from "./mini-app/mini-app.tsx";
export type { MiniAppProps } from "./mini-app/mini-app.tsx";
export type { Insets } from "./mini-app/surface.tsx";
export { useSessionChrome } from "./mini-app/use-session-chrome.ts";
export { useMiniApp } from "./mini-app/use-mini-app.ts";
export type { MiniAppOpening } from "./mini-app/use-mini-app.ts";
