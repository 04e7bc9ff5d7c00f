import type { CameraRefusal, Facing, FoundCode, ReadCode } from "@atoll/capabilities";
import type { QuestionQueue } from "../prompts/question-queue.ts";

/** One picture of a camera, drawn, for what looks for a code in it. */
export type CameraFrame = OffscreenCanvas | HTMLCanvasElement;

type Asked = {
  /** Owner of the mini-app on whose behalf the camera opens. */
  readonly ownerKey: string;
  /** Aborted when it is no longer wanted. */
  readonly signal: AbortSignal;
};

/** A photo to be taken. */
export type PhotoAsked = Asked & {
  /** The camera to begin with. */
  readonly facing: Facing;
};

/** A code to be found. */
export type CodeAsked = Asked & { readonly read: ReadCode<CameraFrame> };

/** What the camera is to open for, in the queue of the host's questions. */
export type CameraPrompt =
  | {
      readonly kind: "photo";
      readonly id: number;
      readonly request: PhotoAsked;
      answer(outcome: Blob | CameraRefusal): void;
    }
  | {
      readonly kind: "code";
      readonly id: number;
      readonly request: CodeAsked;
      answer(outcome: FoundCode | CameraRefusal): void;
    };

/** The host's camera, as its providers ask for it. Both reject when the question is withdrawn. */
export interface CameraSheets {
  /** Resolves to the photo that the person took and chose, or why there is none. */
  photo(request: PhotoAsked): Promise<Blob | CameraRefusal>;
  /** Resolves to the first code that `read` finds, or why there is none. */
  code(request: CodeAsked): Promise<FoundCode | CameraRefusal>;
}

/** Adds what is asked of the camera to the queue of the host's questions. */
export function createCameraSheets(queue: Pick<QuestionQueue<CameraPrompt>, "ask">): CameraSheets {
  return {
    photo: (request) => queue.ask(request.signal, (id, answer) => ({ kind: "photo", id, request, answer })),
    code: (request) => queue.ask(request.signal, (id, answer) => ({ kind: "code", id, request, answer })),
  };
}
