import type { EndUserAccount } from "@atoll/distribution/registry";
import { ChromeButton, ChromeText, useTheme } from "@atoll/react-native/chrome";
import { useState } from "react";
import { View } from "react-native";
import { Section } from "../chrome/section.tsx";
import { Failure } from "../sign-in/sign-in-form.tsx";
import { TextField } from "../sign-in/text-field.tsx";
import { useWords } from "../words/use-words.tsx";
import type { AccountService } from "./account.ts";
import { useSaving } from "./use-saving.ts";

export type AccountSectionProps = { readonly service: AccountService; readonly account: EndUserAccount };

/** Name and e-mail, which the registry keeps. */
export function AccountSection({ service, account }: AccountSectionProps) {
  const { account: words } = useWords();
  const { space } = useTheme();
  const [name, setName] = useState(account.name ?? "");
  const { state, problem, save } = useSaving();
  const missing = name.trim() === "" ? words.nameMissing : undefined;
  const unchanged = name.trim() === (account.name ?? "");
  return (
    <Section title={words.here} hint={words.hereHint} level={2}>
      <View style={{ gap: space.lg }}>
        <TextField
          label={words.name}
          autoComplete="name"
          maxLength={60}
          value={name}
          onChange={setName}
          problem={missing}
        />
        <View style={{ gap: 2 }}>
          <ChromeText step="small" weight="medium">
            {words.email}
          </ChromeText>
          <ChromeText>{account.email ?? ""}</ChromeText>
          {!account.emailVerified && (
            <ChromeText step="small" color="muted">
              {words.emailUnverified}
            </ChromeText>
          )}
        </View>
        <Failure problem={problem} />
        <View style={{ flexDirection: "row", alignItems: "center", gap: space.md }}>
          <ChromeButton
            label={state === "busy" ? words.working : words.save}
            disabled={state === "busy" || missing !== undefined || unchanged}
            onPress={() => save(() => service.rename(name.trim()))}
          />
          <View role="status">
            {state === "saved" && unchanged && <ChromeText color="muted">{words.saved}</ChromeText>}
          </View>
        </View>
      </View>
    </Section>
  );
}
