import type { ConsentSheetRequest, InstalledMiniApp, PermissionRequest, PromptAnswer } from "@atoll/host";

import { describeOpening } from "../opening.ts";
import type { Opening } from "../opening.ts";
import type { Surroundings } from "../surroundings.ts";

/** What the person says to the host, at its sheets and in its settings. */
export type Answers = {
  /** Permission sheets that are open over this mini-app. */
  prompts(): readonly PermissionRequest[];
  /** Answers a permission sheet with "allow", or `once`; waits for the sheet first. */
  grant(permission: string, how?: "allow" | "once"): Promise<void>;
  /** Answers a permission sheet with "don't allow"; waits for the sheet first. */
  deny(permission: string): Promise<void>;
  /** Consent sheets that are open over this mini-app, with the very values. */
  consents(): readonly ConsentSheetRequest[];
  /** Shares what the consent sheet shows, `once` or always; waits for the sheet first. */
  share(how?: "allow" | "once"): Promise<void>;
  /** Shares nothing of it; waits for the sheet first. */
  keepBack(): Promise<void>;
  /** Takes a permission or a consent back. */
  revoke(permission: string): Promise<void>;
  /** Forgets a decision, so that the next use asks again. */
  resetPermission(permission: string): Promise<void>;
};

/** The answers to whatever session is open. */
export function createAnswers(
  { host, prompts, consents, patience }: Surroundings,
  { owner }: InstalledMiniApp,
  current: () => Opening,
): Answers {
  async function answer(permission: string, said: PromptAnswer): Promise<void> {
    await patience.until(
      () => prompts.answer(current().session.id, permission, said) || undefined,
      () => new Error(`The mini-app has not asked for ${permission}.\n${describeOpening(current())}`),
    );
    await current().settle();
  }
  async function consent(said: PromptAnswer): Promise<void> {
    await patience.until(
      () => consents.answer(current().session.id, said) || undefined,
      () => new Error(`The mini-app has asked for nothing of the person.\n${describeOpening(current())}`),
    );
    await current().settle();
  }
  return {
    prompts: () => prompts.open(current().session.id),
    grant: (permission, how = "allow") => answer(permission, how),
    deny: (permission) => answer(permission, "deny"),
    consents: () => consents.open(current().session.id),
    share: (how = "once") => consent(how),
    keepBack: () => consent("deny"),
    async revoke(permission) {
      await host.permissions.revoke(owner, permission);
      await current().settle();
    },
    async resetPermission(permission) {
      await host.permissions.reset(owner, permission);
      await current().settle();
    },
  };
}
