import type { CatalogueEntry } from "@atoll/distribution/registry";
import type { ReactNode } from "react";
import { Pressable } from "react-native";
import type { ViewStyle } from "react-native";
import { opensElsewhere } from "../chrome/opens-elsewhere.ts";
import { addresses } from "../services/navigation.ts";
import { useServices } from "../services/shell-services.ts";

export type EntryLinkProps = {
  readonly entry: CatalogueEntry;
  readonly style: ViewStyle;
  readonly hoverStyle: ViewStyle;
  readonly pressedStyle: ViewStyle;
  readonly children: ReactNode;
};

/** A card that leads to the page about a mini-app. */
export function EntryLink({ entry, style, hoverStyle, pressedStyle, children }: EntryLinkProps) {
  const { delivery, navigation } = useServices();
  // The release comes in while the finger is still on its way; a failure is told when it is opened.
  const prefetch = () => void delivery.prepare(entry.id).catch(() => undefined);
  return (
    <Pressable
      role="link"
      {...{ href: addresses.about(entry.id) }}
      onPress={(event) => {
        if (opensElsewhere(event)) return;
        event.preventDefault();
        navigation.go(addresses.about(entry.id));
      }}
      onPressIn={prefetch}
      onHoverIn={prefetch}
      onFocus={prefetch}
      style={({ pressed, hovered }: { readonly pressed: boolean; readonly hovered?: boolean }) => [
        style,
        hovered === true && hoverStyle,
        pressed && pressedStyle,
      ]}
    >
      {children}
    </Pressable>
  );
}
