import { ChromeButton } from "@atoll/react-native/chrome";
import { useBlockList } from "../blocking/use-block-list.ts";
import { Section, SectionCard, SectionRow } from "../chrome/section.tsx";
import { useServices } from "../services/shell-services.ts";
import { useWords } from "../words/use-words.tsx";

/** What is blocked on this device, and how to undo that; nothing while nothing is. */
export function BlockedSection() {
  const { blocked } = useServices().safety;
  const { safety } = useWords();
  const list = useBlockList();
  if (list.length === 0) return null;
  return (
    <Section title={safety.blocked} hint={safety.blockedHint} level={2}>
      <SectionCard onPage>
        {list.map(({ id, name }, place) => (
          <SectionRow
            key={id}
            first={place === 0}
            title={name}
            action={
              <ChromeButton
                label={safety.unblock}
                hint={safety.unblockWhose(name)}
                onPress={() => blocked.unblock(id)}
              />
            }
          />
        ))}
      </SectionCard>
    </Section>
  );
}
