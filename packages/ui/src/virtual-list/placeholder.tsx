import { View } from "react-native";
import { Skeleton } from "../host/skeleton.tsx";
import { useTheme } from "../host/theme-context.ts";

/** Keeps the place of an item that the guest has not drawn yet. */
export function Placeholder({ height }: { readonly height: number }) {
  const { space, radius } = useTheme();
  return (
    <View style={{ height, paddingVertical: space.xs }}>
      <Skeleton style={{ flexGrow: 1, borderRadius: radius.md }} />
    </View>
  );
}
