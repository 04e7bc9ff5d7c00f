import type { InstalledMiniApp, Session } from "@atoll/host";
import { useEffect, useSyncExternalStore } from "react";
import { useHostChrome } from "../chrome/host-chrome.ts";
import { useAppIdentity } from "../icon/app-identity.ts";
import { LazyCameraSheet } from "../camera/lazy-camera-sheet.tsx";
import { ConsentSheet } from "../consent/consent-sheet.tsx";
import { SignInSheet } from "../consent/sign-in-sheet.tsx";
import type { SignInForm } from "../consent/sign-in-sheet.tsx";
import { PaymentSheet } from "../payments/payment-sheet.tsx";
import { PermissionSheet } from "./permission-sheet.tsx";
import type { Prompt } from "./prompt-controller.ts";
import { TapSheet } from "./tap-sheet.tsx";

export type HostSheetsProps = {
  /** The host app's own sign-in form; without it, whoever is signed out stays so. */
  readonly signIn?: SignInForm | undefined;
};

/** Draws the host's questions, one at a time, outside of every mini-app's surface. Put it once, last inside `<AtollProvider>`. */
export function HostSheets({ signIn }: HostSheetsProps) {
  const { host, prompts } = useHostChrome();
  const prompt = useSyncExternalStore(prompts.onChange, prompts.current);
  if (prompt === undefined) return null;
  const session = host.sessions().find((each) => asks(each, prompt));
  // A session that has just ended takes its question along in a moment.
  return session === undefined ? null : (
    <PromptSheet key={prompt.id} prompt={prompt} app={session.app} signIn={signIn} />
  );
}

function asks(session: Session, prompt: Prompt): boolean {
  return prompt.kind === "permission" || prompt.kind === "consent"
    ? session.id === prompt.request.sessionId
    : session.app.owner.key === prompt.request.ownerKey;
}

type PromptSheetProps = HostSheetsProps & { readonly prompt: Prompt; readonly app: InstalledMiniApp };

function PromptSheet({ prompt, app, signIn }: PromptSheetProps) {
  const identity = useAppIdentity(app);
  if (prompt.kind === "photo" || prompt.kind === "code")
    return <LazyCameraSheet app={identity} prompt={prompt} />;
  if (prompt.kind === "payment")
    return <PaymentSheet app={identity} request={prompt.request} onClose={prompt.answer} />;
  if (prompt.kind === "consent")
    return <ConsentSheet app={identity} request={prompt.request} onAnswer={prompt.answer} />;
  if (prompt.kind === "signIn") {
    if (signIn === undefined) return <NoSignIn onAnswer={prompt.answer} />;
    return <SignInSheet app={identity} form={signIn} onAnswer={prompt.answer} />;
  }
  return prompt.kind === "permission" ? (
    <PermissionSheet app={identity} request={prompt.request} onAnswer={prompt.answer} />
  ) : (
    <TapSheet app={identity} request={prompt.request} onAnswer={prompt.answer} />
  );
}

/** A host app without a form has nothing to show: the answer is no. */
function NoSignIn({ onAnswer }: { readonly onAnswer: (signedIn: boolean) => void }) {
  useEffect(() => onAnswer(false), [onAnswer]);
  return null;
}
