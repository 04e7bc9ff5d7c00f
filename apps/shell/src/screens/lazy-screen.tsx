import { ChromeButton, ChromeText, useTheme } from "@atoll/react-native/chrome";
import { useEffect, useState } from "react";
import type { ComponentType } from "react";
import { View } from "react-native";
import type { ScreenProps } from "../match-route.ts";
import { useWords } from "../words/use-words.tsx";

/** A screen whose code comes when it is first shown. */
export type LazyScreen = ComponentType<ScreenProps> & {
  /** Brings its code here before it is asked for. Rejects when it does not come. */
  load(): Promise<void>;
};

/** Makes a screen of what `load` brings; while that does not come, it says so and offers to try again. */
export function lazyScreen(load: () => Promise<ComponentType<ScreenProps>>): LazyScreen {
  let Loaded: ComponentType<ScreenProps> | undefined;
  const bring = async () => {
    Loaded ??= await load();
  };
  function Screen(props: ScreenProps) {
    const [state, setState] = useState<"loading" | "here" | "failed">(
      Loaded === undefined ? "loading" : "here",
    );
    useEffect(() => {
      if (state !== "loading") return;
      let current = true;
      const show = (next: "here" | "failed") => {
        if (current) setState(next);
      };
      bring().then(
        () => show("here"),
        () => show("failed"),
      );
      return () => {
        current = false;
      };
    }, [state]);
    if (state === "failed") return <NotHere onRetry={() => setState("loading")} />;
    return Loaded === undefined ? <Ground /> : <Loaded {...props} />;
  }
  return Object.assign(Screen, { load: bring });
}

function Ground() {
  return <View style={{ flex: 1, backgroundColor: useTheme().colors.background }} />;
}

function NotHere({ onRetry }: { readonly onRetry: () => void }) {
  const { colors, space } = useTheme();
  const { common } = useWords();
  return (
    <View
      role="main"
      style={{
        flex: 1,
        alignItems: "center",
        justifyContent: "center",
        gap: space.lg,
        padding: space.xl,
        backgroundColor: colors.background,
      }}
    >
      <ChromeText step="headline" weight="semibold" align="center" heading={1}>
        {common.screenMissing}
      </ChromeText>
      <ChromeText color="muted" align="center">
        {common.screenMissingHint}
      </ChromeText>
      <ChromeButton look="primary" label={common.retry} onPress={onRetry} />
      <ChromeText step="caption" color="muted">
        {common.code("DOWNLOAD_FAILED")}
      </ChromeText>
    </View>
  );
}
