import type { ConsentPrompt, ConsentSheetRequest, PromptAnswer } from "@atoll/host";

import type { Signal } from "../engine/activity.ts";
import type { StandingAnswers } from "./prompt-desk.ts";

/** Where the host's consent sheets wait for the test to answer. */
export type ConsentDesk = {
  readonly prompt: ConsentPrompt;
  /** Sheets that are open over a session. */
  open(sessionId: string): readonly ConsentSheetRequest[];
  /** Answers the sheet that is open over a session. Returns false when there is none. */
  answer(sessionId: string, answer: PromptAnswer): boolean;
};

/** Makes a desk; `standing` answers a sheet at once when it says the same about every field on it. */
export function createConsentDesk(changed: Signal, standing: StandingAnswers = {}): ConsentDesk {
  const sheets = new Map<ConsentSheetRequest, (answer: PromptAnswer) => void>();
  const known = new Map(Object.entries(standing));
  const about = (sessionId: string) => [...sheets.keys()].filter((sheet) => sheet.sessionId === sessionId);
  return {
    prompt(request) {
      const answers = new Set(request.rows.map(({ scope }) => known.get(scope)));
      const [only] = answers;
      if (answers.size === 1 && only !== undefined) return Promise.resolve(only);
      return new Promise((resolve) => {
        sheets.set(request, resolve);
        request.signal.addEventListener("abort", () => {
          sheets.delete(request);
          changed.notify();
        });
        changed.notify();
      });
    },
    open: about,
    answer(sessionId, answer) {
      const [sheet] = about(sessionId);
      const resolve = sheet === undefined ? undefined : sheets.get(sheet);
      if (sheet === undefined || resolve === undefined) return false;
      sheets.delete(sheet);
      resolve(answer);
      changed.notify();
      return true;
    },
  };
}
