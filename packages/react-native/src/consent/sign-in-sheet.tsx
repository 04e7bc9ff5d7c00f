import { useId } from "react";
import type { ComponentType } from "react";
import { View } from "react-native";
import { ChromeText } from "../chrome/chrome-text.tsx";
import { useHostChrome, useTheme } from "../chrome/host-chrome.ts";
import type { AppIdentity } from "../icon/app-identity.ts";
import { MiniAppIcon } from "../icon/mini-app-icon.tsx";
import { HostBand } from "../sheet/host-band.tsx";
import { HostSheet } from "../sheet/host-sheet.tsx";
import { useHostWords } from "../words/use-host-words.ts";

/** How people sign in to a host app: its own form, with a way to leave it. */
export type SignInForm = ComponentType<{ readonly onDone: (signedIn: boolean) => void }>;

export type SignInSheetProps = {
  readonly app: AppIdentity;
  readonly form: SignInForm;
  readonly onAnswer: (signedIn: boolean) => void;
};

/** Says which mini-app wants to know who the person is, and what it will learn, above the host app's own form. */
export function SignInSheet({ app, form: Form, onAnswer }: SignInSheetProps) {
  const { space } = useTheme();
  const { consent, sheets } = useHostWords();
  const { brand } = useHostChrome();
  const title = useId();
  const explains = useId();
  return (
    <HostSheet
      mustAnswer
      labelledBy={title}
      describedBy={explains}
      onDismiss={() => onAnswer(false)}
      band={<HostBand>{sheets.asksYou(brand.name)}</HostBand>}
    >
      <View style={{ gap: space.lg }}>
        <View style={{ flexDirection: "row", alignItems: "center", gap: space.md }}>
          <MiniAppIcon {...app} size={44} />
          <View style={{ flex: 1 }}>
            <ChromeText id={title} step="title" weight="semibold" heading={2}>
              {consent.signIn(app.name)}
            </ChromeText>
          </View>
        </View>
        <ChromeText id={explains} color="muted">
          {consent.signInExplains(app.name)}
        </ChromeText>
        <Form onDone={onAnswer} />
      </View>
    </HostSheet>
  );
}
