import type { ReactNode } from "react";

/** A layer above all else that the app draws, the mini-apps' surfaces among it. */
export type SheetLayerProps = {
  /** Ids of the elements that name and describe what is in the layer. */
  readonly labelledBy: string;
  readonly describedBy?: string | undefined;
  /** True when the user must answer before they can go on. */
  readonly alert?: boolean | undefined;
  /** Escape, the back button or what else the platform has for leaving a dialog. */
  readonly onDismiss: () => void;
  readonly children: ReactNode;
};
