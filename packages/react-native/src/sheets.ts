export { Capsule, CAPSULE_HEIGHT } from "./mini-app/capsule.tsx";
export type { CapsuleProps } from "./mini-app/capsule.tsx";
export { ErrorScreen } from "./mini-app/error-screen.tsx";
export type { ErrorScreenProps } from "./mini-app/error-screen.tsx";
export { LoadingScreen } from "./mini-app/loading-screen.tsx";
export { HostSheets } from "./prompts/host-sheets.tsx";
export type { HostSheetsProps } from "./prompts/host-sheets.tsx";
export { HostSheet } from "./sheet/host-sheet.tsx";
export type { HostSheetProps } from "./sheet/host-sheet.tsx";
