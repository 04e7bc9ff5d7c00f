import { useBoxStyle } from "../host/box-style.ts";
import { fillStyle, itemStyle, LayoutContext, useContainer, useLayout } from "../host/layout.tsx";
import { useTheme } from "../host/theme-context.ts";
import { Touchable } from "../host/touchable.tsx";
import type { HostComponentProps } from "../host-component.ts";
import { MIN_TARGET } from "../tokens/index.ts";
import type { pressableSchema } from "./schema.ts";

/** Draws a Pressable. */
export function PressableHost({ props, on, emit, children }: HostComponentProps<typeof pressableSchema>) {
  const { axis } = useLayout();
  const { fills, layout } = useContainer({ axis: "column", children });
  const { radius } = useTheme();
  const box = useBoxStyle(props);
  return (
    <Touchable
      label={props.accessibilityLabel}
      disabled={props.disabled ?? false}
      onPress={() => on.has("press") && emit("press", null, true)}
      onLongPress={on.has("longPress") ? () => emit("longPress", null, true) : undefined}
      radius={radius.md}
      style={[TARGET, itemStyle(axis, props.grow), fills && fillStyle]}
      faceStyle={[FACE, box, props.disabled === true && DISABLED]}
    >
      <LayoutContext value={layout}>{children}</LayoutContext>
    </Touchable>
  );
}

const TARGET = { minHeight: MIN_TARGET, minWidth: MIN_TARGET } as const;
const FACE = { flexGrow: 1 } as const;
const DISABLED = { opacity: 0.45 } as const;
