import { useEffect } from "react";
import { LinkRow } from "../chrome/link-row.tsx";
import { LogIn, UserRound } from "../chrome/lucide.ts";
import { Section, SectionCard } from "../chrome/section.tsx";
import { useLeadsSomewhere } from "../screens/known-routes.ts";
import { addresses } from "../services/navigation.ts";
import { useServices } from "../services/shell-services.ts";
import { useWords } from "../words/use-words.tsx";
import { useAccount } from "./use-account.ts";

/** Leads to the profile, or to signing in while nobody is signed in; nothing where the platform has no accounts. */
export function AccountEntry() {
  const { account } = useServices();
  const { account: words } = useWords();
  const leadsSomewhere = useLeadsSomewhere();
  const state = useAccount();
  useEffect(() => {
    if (account?.state().status === "loading") void account.refresh();
  }, [account]);
  if (account === undefined || !leadsSomewhere(addresses.profile)) return null;
  const signedOut = state.status === "signedOut";
  const who = state.status === "signedIn" ? (state.account.name ?? state.account.email) : undefined;
  return (
    <Section title={words.here} level={2}>
      <SectionCard onPage>
        <LinkRow
          first
          icon={signedOut ? LogIn : UserRound}
          title={signedOut ? words.signIn : (who ?? words.profile)}
          detail={signedOut ? words.signInHint : words.profileHint}
          to={signedOut ? addresses.signIn : addresses.profile}
        />
      </SectionCard>
    </Section>
  );
}
