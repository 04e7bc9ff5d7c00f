import { ChromeButton, ChromeText, useTheme } from "@atoll/react-native/chrome";
import { useSyncExternalStore } from "react";
import type { ReactNode } from "react";
import { View } from "react-native";
import { ICON_STROKE } from "../chrome/icon-button.tsx";
import type { IconType } from "../chrome/icon-button.tsx";
import { CloudOff, RefreshCw } from "../chrome/lucide.ts";
import { useServices } from "../services/shell-services.ts";
import { useSpokenLocale, useWords } from "../words/use-words.tsx";
import { useOffline } from "./use-offline.ts";

/** What the shell has to say below any of its pages: that it is offline, and that a newer one is here. */
export function ShellNotices() {
  const { updates, kept } = useServices().offline;
  const { offline: words } = useWords();
  const offline = useOffline();
  const ready = useSyncExternalStore(updates.onChange, updates.ready);
  const formatTime = useTimeFormat();
  const since = useSyncExternalStore(kept.onChange, kept.since);
  return (
    <View role="status">
      {offline && (
        <NoticeBar icon={CloudOff} says={words.offline}>
          {since !== undefined && (
            <ChromeText step="small" color="muted">
              {words.asOf(formatTime(since))}
            </ChromeText>
          )}
        </NoticeBar>
      )}
      {ready && !offline && (
        <NoticeBar icon={RefreshCw} says={words.updateReady}>
          <ChromeButton look="plain" label={words.reload} onPress={updates.apply} />
        </NoticeBar>
      )}
    </View>
  );
}

type NoticeBarProps = {
  readonly icon: IconType;
  readonly says: string;
  readonly children: ReactNode;
};

function NoticeBar({ icon: Icon, says, children }: NoticeBarProps) {
  const { colors, space } = useTheme();
  return (
    <View
      style={{
        flexDirection: "row",
        flexWrap: "wrap",
        alignItems: "center",
        justifyContent: "center",
        columnGap: space.md,
        paddingHorizontal: space.lg,
        paddingVertical: space.sm,
        borderTopWidth: 1,
        borderTopColor: colors.border,
        backgroundColor: colors.surface,
      }}
    >
      <Icon size={16} color={colors.muted} strokeWidth={ICON_STROKE} />
      <ChromeText step="small" weight="medium">
        {says}
      </ChromeText>
      {children}
    </View>
  );
}

function useTimeFormat(): (at: number) => string {
  const { locale } = useSpokenLocale();
  const format = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  // Isolated: a date written from right to left would mix with the words around it.
  return (at) => `\u2068${format.format(at)}\u2069`;
}
