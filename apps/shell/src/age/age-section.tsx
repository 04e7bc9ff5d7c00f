import { useAgeChoices } from "@atoll/react-native/age";
import { useSyncExternalStore } from "react";
import { Section } from "../chrome/section.tsx";
import { useServices } from "../services/shell-services.ts";
import { ChoiceRows } from "../settings/choice-rows.tsx";
import { useWords } from "../words/use-words.tsx";
import { AGE_CHOICES, AGE_RANGES } from "./age-setting.ts";

/** Where the declared age is seen and changed. */
export function AgeSection() {
  const { age } = useServices().safety;
  const { safety } = useWords();
  const chosen = useSyncExternalStore(age.onChange, age.get);
  const ranges = new Map(useAgeChoices(AGE_RANGES).map(({ id, words }) => [id, words]));
  return (
    <Section title={safety.age} hint={safety.ageHint} level={2}>
      <ChoiceRows
        label={safety.age}
        choices={AGE_CHOICES.map((value) => ({ value, says: ranges.get(value) ?? safety.undeclared }))}
        chosen={chosen}
        onChoose={age.set}
      />
    </Section>
  );
}
