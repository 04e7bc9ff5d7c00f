import type { ConsentValue } from "@atoll/capabilities";
import type { PromptAnswer } from "./prompt.ts";

/** One row of the host's consent sheet: what it is, the very value, and why the creator wants it. All texts are plain, capped and clean. */
export type ConsentRow = ConsentValue & {
  /** What it is, in the catalogue's words: "your name". */
  readonly prompt: string;
  /** The creator's reason from the manifest. */
  readonly reason: string;
};

/** What the host's consent sheet shows. */
export type ConsentSheetRequest = {
  readonly sessionId: string;
  readonly app: { readonly id: string; readonly name: string };
  readonly rows: readonly ConsentRow[];
  /** Aborted when the question no longer stands. */
  readonly signal: AbortSignal;
};

/** Port: the host's own sheet, outside the mini-app's surface. A rejection counts as no answer. */
export type ConsentPrompt = (request: ConsentSheetRequest) => Promise<PromptAnswer>;
