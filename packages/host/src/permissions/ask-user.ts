import { AtollError, cleanChromeText } from "@atoll/protocol";
import type { Manifest } from "@atoll/protocol";
import type { PermissionCatalogue } from "./permission-catalogue.ts";
import type { PermissionPrompt, PermissionRequest, PromptAnswer } from "./prompt.ts";
import type { PromptQueue } from "./prompt-queue.ts";

const NAME_LENGTH = 30;
const PROMPT_LENGTH = 120;
const REASON_LENGTH = 140;

/** Who asks, and through what. */
export type PromptContext = {
  readonly sessionId: string;
  readonly app: Pick<Manifest, "id" | "name">;
  readonly reason: string;
  readonly prompt: PermissionPrompt;
  readonly queue: PromptQueue;
  readonly catalogue: PermissionCatalogue;
  /** Aborted when the mini-app leaves the front or ends; already so when it is not in front. */
  frontSignal(): AbortSignal;
};

/** Shows the host's sheet when its turn comes. Throws BACKGROUND_BLOCKED or USER_CANCELED when there is no answer. */
export function askUser(context: PromptContext, permission: string): Promise<PromptAnswer> {
  return askInFront(context, async (signal) => {
    const answer = await context.prompt(createRequest(context, permission, signal)).catch(canceled);
    if (answer === "allow" || answer === "once" || answer === "deny") return answer;
    throw new AtollError("USER_CANCELED");
  });
}

/** Shows a sheet when its turn comes. Throws BACKGROUND_BLOCKED when the mini-app is not in front then, or leaves it. */
export function askInFront<T>(
  { queue, frontSignal }: Pick<PromptContext, "queue" | "frontSignal">,
  show: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  return queue.enqueue(async () => {
    // Security: looked at when the sheet is about to show, not when the call came: it may have waited behind another.
    const signal = frontSignal();
    if (signal.aborted) throw leftFront();
    return firstOf(show(signal), signal);
  });
}

/** A sheet that fails counts as closed. */
export function canceled(): never {
  throw new AtollError("USER_CANCELED");
}

function createRequest(context: PromptContext, permission: string, signal: AbortSignal): PermissionRequest {
  const schema = context.catalogue.get(permission);
  if (schema === undefined) throw new AtollError("NOT_SUPPORTED", "This host does not know the permission.");
  // Security: the creator's words reach host chrome here, so they are cleaned whatever the registry has checked.
  return {
    sessionId: context.sessionId,
    app: { id: context.app.id, name: cleanChromeText(context.app.name, NAME_LENGTH) },
    permission: { id: permission, prompt: cleanChromeText(schema.prompt, PROMPT_LENGTH), risk: schema.risk },
    reason: cleanChromeText(context.reason, REASON_LENGTH),
    signal,
  };
}

function leftFront(): AtollError {
  return new AtollError("BACKGROUND_BLOCKED", "The user was not asked: the mini-app is not in front.");
}

/** The sheet's answer, or the end of its standing, whichever is first. */
function firstOf<T>(answer: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const left = (): void => reject(leftFront());
    signal.addEventListener("abort", left);
    answer.then(resolve, reject).finally(() => signal.removeEventListener("abort", left));
  });
}
