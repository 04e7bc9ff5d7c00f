import type { ReactNode } from "react";
import { useEnvironment } from "@atoll/sdk";
import { View } from "./view.tsx";
import type { ViewProps } from "./view.tsx";

/** A View that keeps clear of the host's chrome at the edges of the surface. */
export function SafeAreaView({ style, ...props }: ViewProps): ReactNode {
  const { top, right, bottom, left } = useEnvironment().insets;
  return (
    <View
      {...props}
      style={[{ paddingTop: top, paddingRight: right, paddingBottom: bottom, paddingLeft: left }, style]}
    />
  );
}
