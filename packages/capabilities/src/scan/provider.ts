import { AtollError } from "@atoll/protocol";
import { askCamera } from "../camera/camera.ts";
import type { CameraContext, CameraRefusal } from "../camera/camera.ts";
import type { AreaProvider } from "../provider.ts";
import { MAX_CODE_TEXT } from "./schema.ts";
import type { CodeType, FoundCode, ScanSchema } from "./schema.ts";

/** Looks for a code in one picture of the camera; undefined where there is none that is wanted. */
export type ReadCode<Frame> = (frame: Frame) => Promise<FoundCode | undefined>;

export type ScanOptions<Frame> = {
  /** What reads these types; undefined when none of them can be read here. */
  readonly createReader: (types: readonly CodeType[]) => Promise<ReadCode<Frame> | undefined>;
  /**
   * The host's own camera sheet: gives pictures to `read` until it finds a code.
   * Security: pictures stay between the sheet and the reader.
   */
  readonly scanCode: (
    request: { readonly read: ReadCode<Frame> },
    context: CameraContext,
  ) => Promise<FoundCode | CameraRefusal>;
};

/** `platform.scan` over a camera sheet and what reads codes. */
export function createScanProvider<Frame>(options: ScanOptions<Frame>): AreaProvider<ScanSchema> {
  return {
    async code({ types }, context) {
      const read = await options.createReader(types);
      if (read === undefined)
        throw new AtollError(
          "NOT_SUPPORTED",
          `No code of these types can be read here: ${types.join(", ")}.`,
        );
      const { text, type } = await askCamera(context, (shown) => options.scanCode({ read }, shown));
      if (text.length > MAX_CODE_TEXT) throw tooLong(text.length);
      return { text, type };
    },
  };
}

function tooLong(usage: number): AtollError {
  const message = `The code has ${usage} characters of at most ${MAX_CODE_TEXT}.`;
  return new AtollError("QUOTA_EXCEEDED", message, { data: { usage, quota: MAX_CODE_TEXT } });
}
