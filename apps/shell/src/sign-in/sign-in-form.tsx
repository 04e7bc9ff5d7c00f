import { ChromeButton, ChromeText, useTheme } from "@atoll/react-native/chrome";
import type { SignInForm as SignInFormType } from "@atoll/react-native/chrome";
import { useState } from "react";
import { View } from "react-native";
import type { AccountService } from "../profile/account.ts";
import { useServices } from "../services/shell-services.ts";
import { useWords } from "../words/use-words.tsx";
import { accountProblem } from "./account-problem.ts";
import type { AccountProblem } from "./account-problem.ts";
import { checkEntries } from "./check-entries.ts";
import type { Entries } from "./check-entries.ts";
import { TextField } from "./text-field.tsx";

/** Signing in, or making an account, by e-mail and password. */
export const SignInForm: SignInFormType = ({ onDone }) => {
  const { account } = useServices();
  const { account: words } = useWords();
  const { space } = useTheme();
  if (account !== undefined) return <Form account={account} onDone={onDone} />;
  return (
    <View style={{ gap: space.lg }}>
      <ChromeText>{words.notHere}</ChromeText>
      <ChromeButton label={words.notNow} onPress={() => onDone(false)} />
    </View>
  );
};

type FormProps = { readonly account: AccountService; readonly onDone: (signedIn: boolean) => void };

function Form({ account, onDone }: FormProps) {
  const { account: words } = useWords();
  const { space } = useTheme();
  const form = useSignInForm(account, onDone);
  const { entries, problems, making, busy } = form;
  return (
    <View style={{ gap: space.lg }}>
      {making && <ChromeText color="muted">{words.signUpHint}</ChromeText>}
      {making && (
        <TextField
          label={words.name}
          autoComplete="name"
          maxLength={60}
          value={entries.name}
          onChange={(name) => form.write({ name })}
          problem={problems.name}
        />
      )}
      <TextField
        label={words.email}
        autoComplete="email"
        inputMode="email"
        autoCapitalize="none"
        maxLength={200}
        value={entries.email}
        onChange={(email) => form.write({ email })}
        problem={problems.email}
      />
      <TextField
        label={words.password}
        autoComplete={making ? "new-password" : "current-password"}
        secureTextEntry
        maxLength={200}
        value={entries.password}
        onChange={(password) => form.write({ password })}
        hint={making ? words.passwordHint : undefined}
        problem={problems.password}
        onSubmitEditing={form.send}
      />
      <Failure problem={form.failure} />
      <View style={{ gap: space.sm }}>
        <ChromeButton
          look="primary"
          label={busy ? words.working : making ? words.signUp : words.signIn}
          disabled={busy}
          onPress={form.send}
        />
        <ChromeButton
          label={making ? words.toSignIn : words.toSignUp}
          disabled={busy}
          onPress={form.toggle}
        />
        <ChromeButton look="plain" label={words.notNow} onPress={() => onDone(false)} />
      </View>
    </View>
  );
}

/** Why the registry refused, with its code. */
export function Failure({ problem }: { readonly problem: AccountProblem | undefined }) {
  const { common } = useWords();
  return (
    <View role="status" {...{ "aria-live": "assertive" }}>
      {problem !== undefined && (
        <>
          <ChromeText color="onCriticalSoft">{problem.says}</ChromeText>
          <ChromeText step="caption" color="muted">
            {common.code(problem.code)}
          </ChromeText>
        </>
      )}
    </View>
  );
}

function useSignInForm(account: AccountService, onDone: (signedIn: boolean) => void) {
  const { account: words } = useWords();
  const [entries, setEntries] = useState<Entries>({ name: "", email: "", password: "" });
  const [problems, setProblems] = useState<Partial<Entries>>({});
  const [failure, setFailure] = useState<AccountProblem>();
  const [making, setMaking] = useState(false);
  const [busy, setBusy] = useState(false);
  const send = async () => {
    const found = checkEntries(entries, making, words);
    setProblems(found);
    setFailure(undefined);
    if (busy || Object.keys(found).length > 0) return;
    setBusy(true);
    const email = entries.email.trim();
    const { password } = entries;
    try {
      if (making) await account.signUp({ name: entries.name.trim(), email, password });
      else await account.signIn({ email, password });
      onDone(true);
    } catch (error) {
      setFailure(accountProblem(error, words, making ? "signUp" : "signIn"));
      setBusy(false);
    }
  };
  return {
    entries,
    problems,
    failure,
    making,
    busy,
    write: (change: Partial<Entries>) => setEntries((last) => ({ ...last, ...change })),
    toggle() {
      setMaking(!making);
      setProblems({});
      setFailure(undefined);
    },
    send: () => void send(),
  };
}
