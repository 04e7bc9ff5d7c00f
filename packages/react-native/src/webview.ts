export { createEnginePageList } from "./webview/engine-pages.ts";
export type { EnginePageList } from "./webview/engine-pages.ts";
export { EnginePages } from "./webview/engine-pages-view.tsx";
export type { EnginePagesProps } from "./webview/engine-pages-view.tsx";
