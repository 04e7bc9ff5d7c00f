import { Platform, View } from "react-native";
import type { ViewStyle } from "react-native";
import { OpenedMiniApp } from "../mini-app/opened-mini-app.tsx";
import { useOpenList } from "./use-open-mini-apps.ts";

/** Draws the open mini-apps one above the other: the one whose id is `front` is seen, the others live on unseen. */
export function Stage({ front }: { readonly front: string | undefined }) {
  const open = useOpenList();
  // In an order of their own: one that is brought to the front must not move in the page, or its frames would load anew.
  const drawn = [...open].sort((one, other) => (one.id < other.id ? -1 : 1));
  return drawn.map(({ id, path }) => {
    const shown = id === front;
    return (
      <View
        key={`${id} ${path}`}
        style={[PLACE, !shown && UNSEEN]}
        // Security: what is not in front takes neither focus nor pointer, and is not read out.
        {...(!shown && { inert: true, accessibilityElementsHidden: true, "aria-hidden": true })}
      >
        <OpenedMiniApp id={id} path={path} shown={shown} />
      </View>
    );
  });
}

const PLACE: ViewStyle = { position: "absolute", inset: 0 };
/** Browsers keep the measures and scroll places of what is merely invisible; devices keep those of what is not displayed. */
const UNSEEN: ViewStyle =
  Platform.OS === "web"
    ? ({ visibility: "hidden", opacity: 0, pointerEvents: "none" } as object as ViewStyle)
    : { display: "none" };
