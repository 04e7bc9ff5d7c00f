import type { ConsentRow, ConsentSheetRequest, PromptAnswer } from "@atoll/host";
import { useId } from "react";
import { View } from "react-native";
import { ChromeButton } from "../chrome/chrome-button.tsx";
import { ChromeText } from "../chrome/chrome-text.tsx";
import { useHostChrome, useTheme } from "../chrome/host-chrome.ts";
import type { AppIdentity } from "../icon/app-identity.ts";
import { MiniAppIcon } from "../icon/mini-app-icon.tsx";
import { useEnableDelay } from "../prompts/use-enable-delay.ts";
import { HostBand } from "../sheet/host-band.tsx";
import { HostSheet } from "../sheet/host-sheet.tsx";
import { useHostWords } from "../words/use-host-words.ts";
import { SharedPicture } from "./shared-picture.tsx";

export type ConsentSheetProps = {
  readonly app: AppIdentity;
  readonly request: ConsentSheetRequest;
  readonly onAnswer: (answer: PromptAnswer) => void;
};

/** Shows exactly what of the person's own data would go to a mini-app, and asks. Leaving without a choice is "Don't share". */
export function ConsentSheet({ app, request, onAnswer }: ConsentSheetProps) {
  const { space } = useTheme();
  const { consent, sheets } = useHostWords();
  const { brand } = useHostChrome();
  const enabled = useEnableDelay();
  const title = useId();
  const values = useId();
  return (
    <HostSheet
      mustAnswer
      labelledBy={title}
      describedBy={values}
      onDismiss={() => onAnswer("deny")}
      band={<HostBand>{sheets.asksYou(brand.name)}</HostBand>}
    >
      <View style={{ gap: space.lg }}>
        <MiniAppIcon {...app} size={56} />
        <ChromeText id={title} step="title" weight="semibold" heading={2}>
          {consent.title(app.name)}
        </ChromeText>
        <View {...{ id: values }} style={{ gap: space.sm }}>
          {request.rows.map((row) => (
            <SharedValue key={row.scope} row={row} />
          ))}
        </View>
        <ChromeText step="small" color="muted">
          {consent.explains(app.name)}
        </ChromeText>
        <View style={{ gap: space.sm }}>
          <ChromeButton
            look="primary"
            label={consent.once}
            disabled={!enabled}
            onPress={() => onAnswer("once")}
          />
          <ChromeButton label={consent.always} disabled={!enabled} onPress={() => onAnswer("allow")} />
          <ChromeButton label={consent.deny} onPress={() => onAnswer("deny")} />
        </View>
        <ChromeText step="small" color="muted" align="center">
          {sheets.changeLater}
        </ChromeText>
      </View>
    </HostSheet>
  );
}

/** One field: what it is, the very value, and the developer's reason, marked as theirs. */
function SharedValue({ row }: { readonly row: ConsentRow }) {
  const { colors, space, radius } = useTheme();
  const { consent, scopes, sheets } = useHostWords();
  return (
    <View
      style={{
        gap: space.xs,
        padding: space.md,
        borderRadius: radius.md,
        backgroundColor: colors.background,
      }}
    >
      <ChromeText step="caption" weight="medium" color="muted">
        {scopes[row.scope] ?? row.prompt}
      </ChromeText>
      {"bytes" in row.shown ? (
        <SharedPicture picture={row.shown} label={consent.picture} />
      ) : (
        <SharedLines lines={row.shown} />
      )}
      <ChromeText step="small" color="muted">
        {`${sheets.developerSays} ${sheets.reason(row.reason)}`}
      </ChromeText>
    </View>
  );
}

function SharedLines({ lines }: { readonly lines: readonly string[] }) {
  const { consent } = useHostWords();
  if (lines.length === 0) return <ChromeText color="muted">{consent.none}</ChromeText>;
  return lines.map((line, place) => (
    <ChromeText key={place} weight="medium">
      {line}
    </ChromeText>
  ));
}
