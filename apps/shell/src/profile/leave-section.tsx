import { ChromeButton, ChromeText, useTheme } from "@atoll/react-native/chrome";
import { useState } from "react";
import { View } from "react-native";
import { SectionCard, SectionRow } from "../chrome/section.tsx";
import { accountProblem } from "../sign-in/account-problem.ts";
import type { AccountProblem } from "../sign-in/account-problem.ts";
import { Failure } from "../sign-in/sign-in-form.tsx";
import { TextField } from "../sign-in/text-field.tsx";
import { useWords } from "../words/use-words.tsx";
import type { AccountService } from "./account.ts";

/** Ways out: signing out, and deleting the account, which asks for the password first. */
export function LeaveSection({ service }: { readonly service: AccountService }) {
  const { account: words } = useWords();
  const { space } = useTheme();
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<AccountProblem>();
  const attempt = (step: () => Promise<void>) => {
    setProblem(undefined);
    step().catch((error: unknown) => setProblem(accountProblem(error, words, "signIn")));
  };
  return (
    <View style={{ gap: space.md }}>
      <SectionCard onPage>
        <SectionRow
          first
          title={words.signOut}
          detail={words.signOutHint}
          action={<ChromeButton label={words.signOut} onPress={() => attempt(service.signOut)} />}
        />
        <SectionRow
          title={words.deleteAccount}
          detail={words.deleteHint}
          action={
            !asking && (
              <ChromeButton look="critical" label={words.deleteAccount} onPress={() => setAsking(true)} />
            )
          }
        />
      </SectionCard>
      {asking && (
        <DeleteForm
          onCancel={() => setAsking(false)}
          onDelete={(password) => attempt(() => service.deleteAccount(password))}
        />
      )}
      <Failure problem={problem} />
    </View>
  );
}

type DeleteFormProps = {
  readonly onCancel: () => void;
  readonly onDelete: (password: string) => void;
};

function DeleteForm({ onCancel, onDelete }: DeleteFormProps) {
  const { account: words, common } = useWords();
  const { space } = useTheme();
  const [password, setPassword] = useState("");
  return (
    <View style={{ gap: space.md }}>
      <ChromeText>{words.deleteAsk}</ChromeText>
      <TextField
        label={words.password}
        autoComplete="current-password"
        secureTextEntry
        maxLength={200}
        value={password}
        onChange={setPassword}
      />
      <View style={{ flexDirection: "row", flexWrap: "wrap", gap: space.sm }}>
        <ChromeButton
          look="critical"
          label={words.deleteSure}
          disabled={password === ""}
          onPress={() => onDelete(password)}
        />
        <ChromeButton label={common.cancel} onPress={onCancel} />
      </View>
    </View>
  );
}
