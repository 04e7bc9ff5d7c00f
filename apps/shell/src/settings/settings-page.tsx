import { AtollMark, useTheme } from "@atoll/react-native/chrome";
import { useSyncExternalStore } from "react";
import { AgeSection } from "../age/age-section.tsx";
import { LinkRow } from "../chrome/link-row.tsx";
import { ShieldCheck } from "../chrome/lucide.ts";
import { Section, SectionCard, SectionRow } from "../chrome/section.tsx";
import { AccountEntry } from "../profile/account-entry.tsx";
import { useLeadsSomewhere } from "../screens/known-routes.ts";
import { Screen } from "../screens/screen.tsx";
import { APPEARANCES } from "../services/appearance.ts";
import { LANGUAGES, LANGUAGE_CHOICES } from "../services/language.ts";
import { addresses } from "../services/navigation.ts";
import { useServices } from "../services/shell-services.ts";
import { TELEMETRY_CHOICES } from "../telemetry/telemetry.ts";
import { useWords } from "../words/use-words.tsx";
import { ChoiceRows } from "./choice-rows.tsx";
import { StorageSection } from "./storage-section.tsx";

/** How the shell looks and speaks, what mini-apps keep here, and what the registry is told. */
export function SettingsPage() {
  const { settings } = useWords();
  return (
    <Screen title={settings.title}>
      <AccountEntry />
      <AppearanceSection />
      <LanguageSection />
      <StorageSection />
      <AgeSection />
      <PrivacySection />
      <AboutSection />
    </Screen>
  );
}

function AppearanceSection() {
  const { appearance } = useServices();
  const { settings } = useWords();
  const chosen = useSyncExternalStore(appearance.onChange, appearance.get);
  const says = { system: settings.asSystem, light: settings.light, dark: settings.dark };
  return (
    <Section title={settings.appearance} level={2}>
      <ChoiceRows
        label={settings.appearance}
        choices={APPEARANCES.map((value) => ({ value, says: says[value] }))}
        chosen={chosen}
        onChoose={appearance.set}
      />
    </Section>
  );
}

function LanguageSection() {
  const { language } = useServices();
  const { settings } = useWords();
  const chosen = useSyncExternalStore(language.onChange, language.get);
  return (
    <Section title={settings.language} hint={settings.languageHint} level={2}>
      <ChoiceRows
        label={settings.language}
        choices={LANGUAGE_CHOICES.map((value) =>
          value === "system"
            ? { value, says: settings.asSystem }
            : { value, says: LANGUAGES[value], lang: value },
        )}
        chosen={chosen}
        onChoose={language.set}
      />
    </Section>
  );
}

function PrivacySection() {
  const { telemetry } = useServices();
  const { settings } = useWords();
  const leadsSomewhere = useLeadsSomewhere();
  const chosen = useSyncExternalStore(telemetry.onChange, telemetry.get);
  return (
    <>
      <Section title={settings.telemetry} hint={settings.telemetryHint} level={2}>
        <ChoiceRows
          label={settings.telemetry}
          choices={TELEMETRY_CHOICES.map((value) => ({ value, says: settings[value] }))}
          chosen={chosen}
          onChoose={telemetry.set}
        />
      </Section>
      {leadsSomewhere(addresses.permissions) && (
        <Section title={settings.privacy} level={2}>
          <SectionCard onPage>
            <LinkRow
              first
              icon={ShieldCheck}
              title={settings.permissions}
              detail={settings.permissionsHint}
              to={addresses.permissions}
            />
          </SectionCard>
        </Section>
      )}
    </>
  );
}

function AboutSection() {
  const { version } = useServices();
  const { settings } = useWords();
  const { colors } = useTheme();
  return (
    <Section title={settings.about} hint={settings.aboutHint} level={2}>
      <SectionCard onPage>
        <SectionRow
          first
          leading={<AtollMark size={32} color={colors.accent} />}
          title={settings.aboutShell}
          detail={settings.version(version)}
        />
      </SectionCard>
    </Section>
  );
}
