export type { ChromeState, MainButton, MenuItem } from "./chrome/chrome-state.ts";
export type { SessionChrome } from "./chrome/session-chrome.ts";
export { systemClock } from "./clock.ts";
export type { Clock } from "./clock.ts";
export { createHost } from "./create-host.ts";
export type { Host, OpenOptions } from "./host-api.ts";
export { createUpdatePort } from "./delivery/create-update-port.ts";
export type { DeliveredUpdates, UpdatePortOptions } from "./delivery/create-update-port.ts";
export { createDelivery } from "./delivery/create-delivery.ts";
export type { DeliveryOptions } from "./delivery/create-delivery.ts";
export type { Delivery, DeliveryEvent, PreparedMiniApp } from "./delivery/delivery.ts";
export type { HostOptions, SandboxPool } from "./host-options.ts";
export type { InstalledMiniApp } from "./installed-mini-app.ts";
export type { ImageSource } from "./assets/image-source.ts";
export { sniffImage } from "./assets/sniff-image.ts";
export type { ImageInfo } from "./assets/sniff-image.ts";
export { createMemoryGrantStore } from "./permissions/memory-grant-store.ts";
export { createMemoryReceiptStore } from "./permissions/memory-receipt-store.ts";
export type { Grant, GrantState, GrantStore } from "./permissions/grant-store.ts";
export type { HostPermissions, PermissionEntry, PermissionState } from "./permissions/host-permissions.ts";
export type { ConsentPrompt, ConsentRow, ConsentSheetRequest } from "./permissions/consent-prompt.ts";
export type { PermissionPrompt, PermissionRequest, PromptAnswer } from "./permissions/prompt.ts";
export type { Receipt, ReceiptKind, ReceiptStore } from "./permissions/receipt.ts";
export type {
  ErrorReport,
  LogEntry,
  NodeMethods,
  Session,
  SessionEnd,
  SessionState,
} from "./session/session.ts";
export type { SessionStats } from "./session/stats.ts";
export { ROOT_COMPONENT, TEXT_COMPONENT } from "./tree/remote-tree.ts";
export type { RemoteNode, RemoteTree } from "./tree/remote-tree.ts";
