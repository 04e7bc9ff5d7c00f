import type { Trial } from "@atoll/distribution/registry";
import { ChromeButton, ChromeText, useTheme } from "@atoll/react-native/chrome";
import { useCallback, useEffect, useState } from "react";
import { View } from "react-native";
import { codeOf } from "../catalogue/use-catalogue.ts";
import { NotFoundPage } from "../chrome/not-found-page.tsx";
import type { ScreenProps } from "../match-route.ts";
import { Screen } from "../screens/screen.tsx";
import { addresses } from "../services/navigation.ts";
import { useServices } from "../services/shell-services.ts";
import { useSpokenLocale, useWords } from "../words/use-words.tsx";
import type { Trials } from "./trials.ts";

type State =
  | { readonly status: "loading" }
  | { readonly status: "failed"; readonly code: string }
  | { readonly status: "ready"; readonly trial: Trial };

/** Where an invitation to try a mini-app leads: what it is, how long it holds, and the way in. */
export function TrialPage({ params }: ScreenProps) {
  const { trials } = useServices();
  const { token = "" } = params;
  return trials === undefined ? (
    <NotFoundPage what="page" />
  ) : (
    <Invitation key={token} token={token} trials={trials} />
  );
}

function useTrial(trials: Trials, token: string): readonly [State, () => void] {
  const [state, setState] = useState<State>({ status: "loading" });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let current = true;
    trials.accept(token).then(
      (trial) => current && setState({ status: "ready", trial }),
      (error: unknown) => current && setState({ status: "failed", code: codeOf(error) }),
    );
    return () => {
      current = false;
    };
  }, [trials, token, attempt]);
  const retry = useCallback(() => {
    setState({ status: "loading" });
    setAttempt((count) => count + 1);
  }, []);
  return [state, retry];
}

function Invitation({ token, trials }: { readonly token: string; readonly trials: Trials }) {
  const [state, retry] = useTrial(trials, token);
  const { trial: words, common } = useWords();
  const { space } = useTheme();
  if (state.status === "loading")
    return (
      <Screen title={words.title} width={560}>
        <View role="status">
          <ChromeText color="muted">{words.asking}</ChromeText>
        </View>
      </Screen>
    );
  if (state.status === "failed")
    return (
      <Screen title={words.title} width={560}>
        <View role="alert" style={{ gap: space.sm }}>
          <ChromeText>{state.code === "NOT_FOUND" ? words.over : words.failed}</ChromeText>
          <ChromeText color="muted">{common.code(state.code)}</ChromeText>
        </View>
        {state.code !== "NOT_FOUND" && <ChromeButton label={common.retry} onPress={retry} />}
      </Screen>
    );
  return <Ready trial={state.trial} />;
}

function Ready({ trial }: { readonly trial: Trial }) {
  const { navigation } = useServices();
  const { trial: words } = useWords();
  const { locale } = useSpokenLocale();
  const { space } = useTheme();
  const until = new Intl.DateTimeFormat(locale, { dateStyle: "long" }).format(new Date(trial.expiresAt));
  return (
    <Screen title={words.invited(trial.name)} width={560}>
      <View style={{ gap: space.md }}>
        <ChromeText>{trial.version === null ? words.nothing : words.version(trial.version.name)}</ChromeText>
        <ChromeText color="muted">{words.until(until)}</ChromeText>
      </View>
      <View style={{ flexDirection: "row" }}>
        <ChromeButton
          look="primary"
          label={words.open(trial.name)}
          onPress={() => navigation.go(addresses.open(trial.app), { replace: true })}
        />
      </View>
    </Screen>
  );
}
