import { ChromeButton, ChromeText, useTheme } from "@atoll/react-native/chrome";
import type { ErrorCode } from "@atoll/protocol";
import { useEffect, useState } from "react";
import type { ReactNode } from "react";
import { View } from "react-native";
import { useWords } from "../words/use-words.tsx";

const SKELETON_AFTER_MS = 300;

/** The shape of what is to come while it loads; nothing at all when it comes quickly. */
export function Skeleton({ says }: { readonly says: string }) {
  const { colors, radius, space } = useTheme();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), SKELETON_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <View role="status" aria-label={late ? says : undefined} style={{ gap: space.lg, minHeight: 240 }}>
      {late &&
        [1, 0.6].map((opacity) => (
          <View
            key={opacity}
            style={{ height: 108, borderRadius: radius.lg, backgroundColor: colors.sunken, opacity }}
          />
        ))}
    </View>
  );
}

/** The list has nothing in it yet. */
export function CatalogueEmpty() {
  const { home } = useWords();
  return <Notice title={home.emptyTitle}>{home.emptyHint}</Notice>;
}

/** The list could not be loaded. */
export function CatalogueFailed({
  code,
  onRetry,
}: {
  readonly code: ErrorCode;
  readonly onRetry: () => void;
}) {
  const { common, home } = useWords();
  return (
    <Notice
      title={home.failedTitle}
      alert
      code={code}
      action={<ChromeButton label={common.retry} onPress={onRetry} />}
    >
      {home.failedHint}
    </Notice>
  );
}

type NoticeProps = {
  readonly title: string;
  readonly children: string;
  readonly alert?: boolean;
  readonly code?: ErrorCode;
  readonly action?: ReactNode;
};

/** A card in place of content: what is the case, what to do, and the code where something failed. */
export function Notice({ title, children, alert = false, code, action }: NoticeProps) {
  const { colors, radius, space } = useTheme();
  const { common } = useWords();
  return (
    <View
      role={alert ? "alert" : "status"}
      style={{
        alignItems: "flex-start",
        gap: space.lg,
        padding: space.xl,
        borderRadius: radius.lg,
        borderWidth: 1,
        borderColor: colors.border,
        backgroundColor: colors.surface,
      }}
    >
      <View style={{ gap: space.xs }}>
        <ChromeText step="large" weight="semibold" heading={2}>
          {title}
        </ChromeText>
        <ChromeText color="muted">{children}</ChromeText>
      </View>
      {action}
      {code !== undefined && (
        <ChromeText step="caption" color="muted">
          {common.code(code)}
        </ChromeText>
      )}
    </View>
  );
}
