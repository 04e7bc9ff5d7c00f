import type { MiniAppPage } from "@atoll/distribution/registry";
import { ChromeButton, ChromeText, MiniAppIcon, useTheme } from "@atoll/react-native/chrome";
import { useRef } from "react";
import type { RefObject } from "react";
import { View, useWindowDimensions } from "react-native";
import { useEntry } from "../catalogue/use-entry.ts";
import { setLaunchOrigin } from "../launch/launch-origin.ts";
import type { KnownIdentity } from "../opened/use-known-identity.ts";
import { ScreenHeading } from "../screens/screen-heading.tsx";
import { WIDE_FROM } from "../screens/screen.tsx";
import { addresses } from "../services/navigation.ts";
import { useServices } from "../services/shell-services.ts";
import { useOpenList } from "../switcher/use-open-mini-apps.ts";
import { useWords } from "../words/use-words.tsx";

export type AboutHeaderProps = {
  readonly id: string;
  readonly identity: KnownIdentity;
  readonly page: MiniAppPage | undefined;
};

/** Icon, name and publisher of a mini-app, and the one clear thing to do: open it. */
export function AboutHeader({ id, identity, page }: AboutHeaderProps) {
  const { space } = useTheme();
  const { home } = useWords();
  const wide = useWindowDimensions().width >= WIDE_FROM;
  const icon = useRef<View>(null);
  const entry = useEntry(id);
  const withdrawn = page?.state === "withdrawn";
  const publisher = page?.state === "available" ? page.publisher.name : entry?.publisher;
  const subtitle = page?.state === "available" ? page.listing.subtitle : entry?.subtitle;
  return (
    <View
      style={{ flexDirection: wide ? "row" : "column", gap: space.xl, ...(wide && { alignItems: "center" }) }}
    >
      <View style={{ flexDirection: "row", alignItems: "center", gap: space.lg, ...(wide && { flex: 1 }) }}>
        <View ref={icon} style={withdrawn && { opacity: 0.55 }}>
          <MiniAppIcon {...identity} size={wide ? 96 : 80} />
        </View>
        <View style={{ flex: 1, gap: space.xs }}>
          <ScreenHeading>{identity.name}</ScreenHeading>
          {subtitle && <ChromeText>{subtitle}</ChromeText>}
          {publisher !== undefined && <ChromeText color="muted">{home.by(publisher)}</ChromeText>}
        </View>
      </View>
      {!withdrawn && <OpenButton id={id} icon={icon} />}
    </View>
  );
}

function OpenButton({ id, icon }: { readonly id: string; readonly icon: RefObject<View | null> }) {
  const { navigation } = useServices();
  const { about } = useWords();
  const living = useOpenList().some((each) => each.id === id);
  const open = () => {
    icon.current?.measureInWindow((x, y, width, height) => {
      setLaunchOrigin(id, { x, y, width, height });
      navigation.go(addresses.open(id));
    });
  };
  return (
    <View style={{ minWidth: 140 }}>
      <ChromeButton look="primary" label={living ? about.goBackTo : about.open} onPress={open} />
    </View>
  );
}
