import { ERROR_CODES } from "@atoll/protocol";
import type { ErrorCode } from "@atoll/protocol";
import { ScrollView, View } from "react-native";
import { ChromeButton } from "../chrome/chrome-button.tsx";
import { ChromeText } from "../chrome/chrome-text.tsx";
import { useTheme } from "../chrome/host-chrome.ts";
import type { AppIdentity } from "../icon/app-identity.ts";
import { MiniAppIcon } from "../icon/mini-app-icon.tsx";
import { useHostWords } from "../words/use-host-words.ts";

export type ErrorScreenProps = {
  readonly app: AppIdentity;
  readonly code: ErrorCode;
  /** What happened and what to do, in the host's words. */
  readonly message: string;
  readonly onReopen: () => void;
  readonly onClose: () => void;
};

/** Stands in place of a mini-app that ended: what happened, the code to tell support, and the ways on. */
export function ErrorScreen({ app, code, message, onReopen, onClose }: ErrorScreenProps) {
  const { colors, space } = useTheme();
  const words = useHostWords().surface;
  return (
    <ScrollView
      style={{ flex: 1, backgroundColor: colors.background }}
      contentContainerStyle={{
        flexGrow: 1,
        justifyContent: "center",
        alignItems: "center",
        padding: space.xl,
      }}
    >
      <View role="alert" style={{ width: "100%", maxWidth: 360, alignItems: "center", gap: space.lg }}>
        <View style={{ opacity: 0.55 }}>
          <MiniAppIcon {...app} size={64} />
        </View>
        <View style={{ gap: space.sm }}>
          <ChromeText step="title" weight="semibold" align="center" heading={1}>
            {app.name}
          </ChromeText>
          <ChromeText align="center">{message}</ChromeText>
          {KEEPS_DATA.has(ERROR_CODES[code].kind) && (
            <ChromeText step="small" color="muted" align="center">
              {words.keepsData}
            </ChromeText>
          )}
        </View>
        <View style={{ width: "100%", gap: space.sm, paddingTop: space.sm }}>
          <ChromeButton look="primary" label={words.openAgain} onPress={onReopen} />
          <ChromeButton label={words.close} onPress={onClose} />
        </View>
        <CodeChip code={code} />
      </View>
    </ScrollView>
  );
}

/** Ends of a session that had begun; a package that did not load has nothing to lose. */
const KEEPS_DATA: ReadonlySet<string> = new Set(["session", "wire"]);

function CodeChip({ code }: { readonly code: ErrorCode }) {
  const { colors, space, radius } = useTheme();
  const words = useHostWords().surface;
  return (
    <View
      style={{
        paddingHorizontal: space.md,
        paddingVertical: space.xs,
        borderRadius: radius.full,
        backgroundColor: colors.sunken,
      }}
    >
      <ChromeText step="caption" color="muted" tabular>
        {words.code(code)}
      </ChromeText>
    </View>
  );
}
