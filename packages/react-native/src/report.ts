export { ReportSheet } from "./report/report-sheet.tsx";
export type { ReportSheetProps } from "./report/report-sheet.tsx";
export type { ReportDraft, ReportReason } from "./report/report-draft.ts";
