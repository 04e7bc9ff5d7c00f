import type { PermissionPrompt, PermissionRequest, PromptAnswer } from "@atoll/host";

import type { Signal } from "../engine/activity.ts";

/** Answers given before anything was asked, by permission id. */
export type StandingAnswers = { readonly [permission: string]: PromptAnswer };

/** Where the host's permission sheets wait for the test to answer. */
export type PromptDesk = {
  readonly prompt: PermissionPrompt;
  /** Sheets that are open over a session. */
  open(sessionId: string): readonly PermissionRequest[];
  /** Answers the sheet of a session about a permission. Returns false when there is none. */
  answer(sessionId: string, permission: string, answer: PromptAnswer): boolean;
};

export function createPromptDesk(changed: Signal, standing: StandingAnswers = {}): PromptDesk {
  const sheets = new Map<PermissionRequest, (answer: PromptAnswer) => void>();
  const answers = new Map(Object.entries(standing));
  const about = (sessionId: string) => [...sheets.keys()].filter((sheet) => sheet.sessionId === sessionId);
  return {
    prompt(request) {
      const known = answers.get(request.permission.id);
      if (known !== undefined) return Promise.resolve(known);
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
    answer(sessionId, permission, answer) {
      const sheet = about(sessionId).find((request) => request.permission.id === permission);
      const resolve = sheet === undefined ? undefined : sheets.get(sheet);
      if (sheet === undefined || resolve === undefined) return false;
      sheets.delete(sheet);
      resolve(answer);
      changed.notify();
      return true;
    },
  };
}
