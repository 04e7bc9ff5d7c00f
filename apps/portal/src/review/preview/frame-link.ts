import { fromPreviewSchema } from "@atoll/distribution/registry";
import type { FromPreview, ToPreview } from "@atoll/distribution/registry";

export type FrameLinkOptions = {
  /** Hears what windows say. */
  readonly page: Pick<Window, "addEventListener" | "removeEventListener">;
  /** The window in the frame, once there is one. */
  readonly frame: () => Pick<Window, "postMessage"> | null;
  /** Origin of the page that the frame shows. */
  readonly origin: string;
};

/** The way to the page in the frame. */
export interface FrameLink {
  tell(message: ToPreview): void;
  hear(take: (message: FromPreview) => void): () => void;
}

/** Speaks to the page in the frame. Security: by source and origin nobody else is heard, and what is heard is decoded: a mini-app's words are in it. */
export function createFrameLink({ page, frame, origin }: FrameLinkOptions): FrameLink {
  return {
    tell: (message) => frame()?.postMessage(message, origin),
    hear(take) {
      const listen = (event: MessageEvent) => {
        if (event.origin !== origin || event.source === null || event.source !== frame()) return;
        const message = fromPreviewSchema.safeParse(event.data);
        if (message.success) take(message.data);
      };
      page.addEventListener("message", listen);
      return () => page.removeEventListener("message", listen);
    },
  };
}
