import type { AvailableMiniApp } from "@atoll/distribution/registry";
import { ChromeText, useTheme } from "@atoll/react-native/chrome";
import { View } from "react-native";
import { Section } from "../chrome/section.tsx";
import { useWords } from "../words/use-words.tsx";
import { AccessSection } from "./access-section.tsx";
import { Facts } from "./facts.tsx";
import { Pictures } from "./pictures.tsx";
import { VersionsSection } from "./versions-section.tsx";

/** Everything that the registry says about a mini-app on offer. */
export function Details({ page }: { readonly page: AvailableMiniApp }) {
  const { about } = useWords();
  const { space } = useTheme();
  const { description, screenshots } = page.listing;
  return (
    <>
      <Facts page={page} />
      {screenshots.length > 0 && <Pictures pictures={screenshots} />}
      {description !== "" && (
        <Section title={about.description} level={2}>
          <View style={{ gap: space.md }}>
            {description.split("\n\n").map((paragraph) => (
              <ChromeText key={paragraph}>{paragraph}</ChromeText>
            ))}
          </View>
        </Section>
      )}
      <AccessSection page={page} />
      <VersionsSection versions={page.versions} />
    </>
  );
}
