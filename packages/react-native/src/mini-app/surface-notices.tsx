import type { Session } from "@atoll/host";
import { ToastHost } from "@atoll/ui/host";
import { useEffect, useSyncExternalStore } from "react";
import { ActivityIndicator, View } from "react-native";
import { ChromeText } from "../chrome/chrome-text.tsx";
import { useHostChrome, useTheme } from "../chrome/host-chrome.ts";
import { useHostWords } from "../words/use-host-words.ts";

const NO_EVENTS: ReadonlySet<string> = new Set();
/** A mini-app that never says it is done must not lock its own surface for good. */
const LOADING_MS = 60_000;

/** Toasts, and what a mini-app says is under way, inside its surface. */
export function SurfaceNotices({ session: { id } }: { readonly session: Session }) {
  const { surfaces } = useHostChrome().prompts;
  const { toast, loading } = useSyncExternalStore(surfaces.onChange, () => surfaces.notices(id));
  useEffect(() => {
    if (toast === null) return;
    const timer = setTimeout(() => surfaces.toastOver(id, toast.id), toast.durationMs);
    return () => clearTimeout(timer);
  }, [surfaces, id, toast]);
  useEffect(() => {
    if (loading === null) return;
    const timer = setTimeout(() => surfaces.show(id, { kind: "loading", message: null }), LOADING_MS);
    return () => clearTimeout(timer);
  }, [surfaces, id, loading]);
  const props = { open: toast !== null, message: toast?.message ?? "", lasts: "untilDismissed" } as const;
  return (
    <>
      <ToastHost id={0} text="" items={null} on={NO_EVENTS} emit={() => undefined} props={props}>
        {null}
      </ToastHost>
      {loading !== null && <UnderWay word={loading} />}
    </>
  );
}

function UnderWay({ word }: { readonly word: string }) {
  const { colors, radius, space } = useTheme();
  const { surface } = useHostWords();
  return (
    <View
      role="alert"
      aria-busy
      aria-label={word === "" ? surface.underWay : word}
      style={{
        position: "absolute",
        inset: 0,
        alignItems: "center",
        justifyContent: "center",
        backgroundColor: colors.scrim,
      }}
    >
      <View
        style={{ gap: space.md, padding: space.xl, borderRadius: radius.lg, backgroundColor: colors.raised }}
      >
        <ActivityIndicator color={colors.accent} size="large" />
        {word !== "" && <ChromeText align="center">{word}</ChromeText>}
      </View>
    </View>
  );
}
