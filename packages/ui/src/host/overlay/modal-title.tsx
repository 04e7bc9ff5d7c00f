import { StyleSheet, Text, View } from "react-native";
import { headingLevel } from "../../heading/host.tsx";
import { useSurface } from "../../host-component.ts";
import { useTextAlign, useTextStyles } from "../text-style.ts";
import { themed } from "../theme-context.ts";

type ModalTitleProps = {
  readonly title: string | undefined;
  readonly message?: string | undefined;
};

/**
 * What a dialog or sheet is called, below the name of the mini-app that opened it.
 * Security: the name is the registry's, so that a mini-app cannot ask in the name of the host or of another.
 */
export function ModalTitle({ title, message }: ModalTitleProps) {
  const { appName } = useSurface();
  const styles = useStyles();
  const type = useTextStyles();
  const align = useTextAlign();
  return (
    <View style={styles.words}>
      <Text
        allowFontScaling={false}
        numberOfLines={1}
        style={[type.size.caption, type.weight.medium, type.tone.muted, align]}
      >
        {appName}
      </Text>
      {title !== undefined && (
        <Text
          role="heading"
          {...headingLevel(2)}
          allowFontScaling={false}
          style={[type.size.title, type.weight.semibold, type.tone.default, align]}
        >
          {title}
        </Text>
      )}
      {message !== undefined && (
        <Text allowFontScaling={false} style={[type.size.body, type.tone.muted, align]}>
          {message}
        </Text>
      )}
    </View>
  );
}

const useStyles = themed(({ space }) => StyleSheet.create({ words: { gap: space.xs } }));
