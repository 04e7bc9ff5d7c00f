import { useState } from "react";
import { ScrollView, View } from "react-native";
import { ChromeButton } from "../chrome/chrome-button.tsx";
import { ChromeText } from "../chrome/chrome-text.tsx";
import { useTheme } from "../chrome/host-chrome.ts";
import type { AppIdentity } from "../icon/app-identity.ts";
import { MiniAppIcon } from "../icon/mini-app-icon.tsx";
import { ChoiceList } from "../report/choice-list.tsx";
import { useHostWords } from "../words/use-host-words.ts";
import { useAgeChoices } from "./use-age-choices.ts";

export type AgeGateProps = {
  readonly app: AppIdentity;
  /** Youngest age that the mini-app is suitable for. */
  readonly minimum: number;
  /** Ages at which ranges begin, the youngest first. */
  readonly ranges: readonly number[];
  /** Where the declared range begins; undefined while nothing is declared. */
  readonly declared: number | undefined;
  readonly onDeclare: (from: number) => void;
  /** Leads to where the declaration can be changed. */
  readonly onChange: () => void;
  readonly onBack: () => void;
};

/** Stands in a mini-app's place while its age rating is above what is declared, or nothing is. Fills its parent. */
export function AgeGate(props: AgeGateProps) {
  const { app, minimum, declared, onBack } = props;
  const { colors, space } = useTheme();
  const { age } = useHostWords();
  return (
    <ScrollView
      style={{ flex: 1, backgroundColor: colors.background }}
      contentContainerStyle={{ flexGrow: 1, justifyContent: "center", padding: space.xl }}
    >
      <View style={{ gap: space.xl, width: "100%", maxWidth: 400, alignSelf: "center" }}>
        <View style={{ gap: space.md, alignItems: "center" }}>
          <MiniAppIcon {...app} size={56} />
          <ChromeText step="headline" weight="semibold" align="center" heading={2}>
            {age.title(app.name)}
          </ChromeText>
          <ChromeText color="muted" align="center">
            {age.suitable(minimum)}
          </ChromeText>
        </View>
        {declared === undefined ? <Question {...props} /> : <TooYoung {...props} />}
        <ChromeButton look="plain" label={age.back} onPress={onBack} />
      </View>
    </ScrollView>
  );
}

function Question({ ranges, onDeclare }: AgeGateProps) {
  const { space } = useTheme();
  const { age } = useHostWords();
  const choices = useAgeChoices(ranges);
  const [chosen, setChosen] = useState<string>();
  return (
    <View style={{ gap: space.md }}>
      <ChromeText weight="semibold" heading={3}>
        {age.question}
      </ChromeText>
      <ChoiceList label={age.question} choices={choices} chosen={chosen} onChoose={setChosen} />
      <ChromeText step="caption" color="muted">
        {age.why}
      </ChromeText>
      <ChromeButton
        look="primary"
        label={age.go}
        disabled={chosen === undefined}
        onPress={() => chosen !== undefined && onDeclare(Number(chosen))}
      />
    </View>
  );
}

function TooYoung({ onChange }: AgeGateProps) {
  const { space } = useTheme();
  const { age } = useHostWords();
  return (
    <View role="status" style={{ gap: space.md }}>
      <ChromeText align="center">{age.tooYoung}</ChromeText>
      <ChromeButton label={age.change} onPress={onChange} />
    </View>
  );
}
