import { ChromeButton, ChromeText, useTheme } from "@atoll/react-native/chrome";
import { useEffect } from "react";
import { View } from "react-native";
import { useAccount } from "../profile/use-account.ts";
import { Screen } from "../screens/screen.tsx";
import { addresses } from "../services/navigation.ts";
import { useServices } from "../services/shell-services.ts";
import { useWords } from "../words/use-words.tsx";
import { SignInForm } from "./sign-in-form.tsx";

/** Signing in to the shell; whoever is signed in already is told so and led to their profile. */
export function SignInPage() {
  const { navigation, account } = useServices();
  const { account: words } = useWords();
  const { space } = useTheme();
  const state = useAccount();
  useEffect(() => {
    if (account?.state().status === "loading") void account.refresh();
  }, [account]);
  const who = state.status === "signedIn" ? (state.account.name ?? state.account.email ?? "") : undefined;
  return (
    <Screen title={words.signIn} width={420}>
      {who === undefined ? (
        <View style={{ gap: space.lg }}>
          <ChromeText color="muted">{words.signInHint}</ChromeText>
          <SignInForm
            onDone={(signedIn) =>
              signedIn ? navigation.go(addresses.profile, { replace: true }) : navigation.back()
            }
          />
        </View>
      ) : (
        <View style={{ gap: space.lg }}>
          <ChromeText>{words.signedInAs(who)}</ChromeText>
          <ChromeButton
            look="primary"
            label={words.toProfile}
            onPress={() => navigation.go(addresses.profile, { replace: true })}
          />
        </View>
      )}
    </Screen>
  );
}
