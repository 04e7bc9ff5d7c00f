import { toPreviewSchema } from "@atoll/distribution/registry";
import type { FromPreview, ToPreview } from "@atoll/distribution/registry";

/** The page around, which alone says what is opened. */
export interface PortalLink {
  tell(message: FromPreview): void;
  /** Returns how to stop. */
  hear(take: (message: ToPreview) => void): () => void;
}

/** The part of a window that speaks to the one around it. */
export type FramedWindow = Pick<Window, "parent" | "addEventListener" | "removeEventListener">;

/**
 * Speaks to the portal that shows this page. Security: by source and by origin nobody else is heard, sandboxes in this page least of
 * all; and nothing is told to a page of another origin.
 */
export function createPortalLink(page: FramedWindow, portalOrigin: string): PortalLink {
  return {
    tell: (message) => page.parent.postMessage(message, portalOrigin),
    hear(take) {
      const listen = ({ origin, source, data }: MessageEvent) => {
        if (origin !== portalOrigin || source !== page.parent) return;
        const message = toPreviewSchema.safeParse(data);
        if (message.success) take(message.data);
      };
      page.addEventListener("message", listen);
      return () => page.removeEventListener("message", listen);
    },
  };
}
