import type { InstalledMiniApp, Session } from "@atoll/host";
import { useSyncExternalStore } from "react";
import { useHostChrome } from "../chrome/host-chrome.ts";
import { useAppIdentity } from "../icon/app-identity.ts";
import { PaymentSheet } from "../payments/payment-sheet.tsx";
import { PermissionSheet } from "./permission-sheet.tsx";
import type { Prompt } from "./prompt-controller.ts";
import { TapSheet } from "./tap-sheet.tsx";

/** Draws the host's questions, one at a time, outside of every mini-app's surface. Put it once, last inside `<AtollProvider>`. */
export function HostSheets() {
  const { host, prompts } = useHostChrome();
  const prompt = useSyncExternalStore(prompts.onChange, prompts.current);
  if (prompt === undefined) return null;
  const session = host.sessions().find((each) => asks(each, prompt));
  // A session that has just ended takes its question along in a moment.
  return session === undefined ? null : <PromptSheet key={prompt.id} prompt={prompt} app={session.app} />;
}

function asks(session: Session, prompt: Prompt): boolean {
  return prompt.kind === "permission"
    ? session.id === prompt.request.sessionId
    : session.app.owner.key === prompt.request.ownerKey;
}

function PromptSheet({ prompt, app }: { readonly prompt: Prompt; readonly app: InstalledMiniApp }) {
  const identity = useAppIdentity(app);
  if (prompt.kind === "payment")
    return <PaymentSheet app={identity} request={prompt.request} onClose={prompt.answer} />;
  return prompt.kind === "permission" ? (
    <PermissionSheet app={identity} request={prompt.request} onAnswer={prompt.answer} />
  ) : (
    <TapSheet app={identity} request={prompt.request} onAnswer={prompt.answer} />
  );
}
