import { ChromeButton, ChromeText, useTheme } from "@atoll/react-native/chrome";
import { useEffect } from "react";
import { View } from "react-native";
import { Section } from "../chrome/section.tsx";
import { Screen } from "../screens/screen.tsx";
import { addresses } from "../services/navigation.ts";
import { useServices } from "../services/shell-services.ts";
import { useWords } from "../words/use-words.tsx";
import type { AccountService, AccountState } from "./account.ts";
import { AccountSection } from "./account-section.tsx";
import { DeviceSection } from "./device-section.tsx";
import { LeaveSection } from "./leave-section.tsx";
import { useAccount } from "./use-account.ts";

/** What the person tells of themselves, and where each part of it is kept. */
export function ProfilePage() {
  const { account } = useServices();
  const { account: words } = useWords();
  const state = useAccount();
  useEffect(() => {
    if (account?.state().status === "loading") void account.refresh();
  }, [account]);
  return (
    <Screen title={words.profile} width={560}>
      {account === undefined ? (
        <ChromeText>{words.notHere}</ChromeText>
      ) : (
        <Body account={account} state={state} />
      )}
    </Screen>
  );
}

type BodyProps = { readonly account: AccountService; readonly state: AccountState };

function Body({ account, state }: BodyProps) {
  if (state.status === "loading") return <Loading />;
  if (state.status === "failed") return <Failed code={state.code} onRetry={() => void account.refresh()} />;
  if (state.status === "signedOut") return <SignedOut />;
  return (
    <>
      <AccountSection key={`account ${state.account.id}`} service={account} account={state.account} />
      <DeviceSection key={`device ${state.account.id}`} service={account} own={state.own} />
      <LeaveSection service={account} />
    </>
  );
}

/** Outlines of what comes, without a word for who sees them. */
function Loading() {
  const { colors, radius, space } = useTheme();
  const { account: words } = useWords();
  return (
    <View role="status" aria-label={words.loading} style={{ gap: space.lg }}>
      {[120, 220].map((height) => (
        <View key={height} style={{ height, borderRadius: radius.lg, backgroundColor: colors.surface }} />
      ))}
    </View>
  );
}

function Failed({ code, onRetry }: { readonly code: string; readonly onRetry: () => void }) {
  const { space } = useTheme();
  const { account: words, common } = useWords();
  return (
    <View role="alert" style={{ gap: space.md, alignItems: "flex-start" }}>
      <ChromeText>{words.offline}</ChromeText>
      <ChromeText step="caption" color="muted">
        {common.code(code)}
      </ChromeText>
      <ChromeButton look="primary" label={common.retry} onPress={onRetry} />
    </View>
  );
}

function SignedOut() {
  const { navigation } = useServices();
  const { account: words } = useWords();
  const { space } = useTheme();
  return (
    <Section title={words.signedOut} hint={words.signedOutHint} level={2}>
      <View style={{ gap: space.md, alignItems: "flex-start" }}>
        <ChromeButton look="primary" label={words.signIn} onPress={() => navigation.go(addresses.signIn)} />
      </View>
    </Section>
  );
}
