import type { ReactNode } from "react";
import { useMemo } from "react";
import type { StyleProp, ViewStyle } from "react-native";
import { View } from "react-native";
import type { HostComponentProps } from "../host-component.ts";
import { fillStyle, LayoutContext, useContainer } from "../host/layout.tsx";
import { useTheme } from "../host/theme-context.ts";
import type { TouchableRole } from "../host/touchable.tsx";
import { Touchable } from "../host/touchable.tsx";
import { insideStyle, placeStyle } from "../styled/style-of.ts";
import type { styledBoxSchema } from "./schema.ts";

type Node = HostComponentProps<typeof styledBoxSchema>;

/** Draws a StyledBox: a box, or a control where it listens to presses. */
export function StyledBoxHost(node: Node) {
  const { props, on, children } = node;
  const { elevation } = useTheme();
  const axis = props.flexDirection?.startsWith("row") === true ? "row" : "column";
  const { fills, layout } = useContainer({ axis, children });
  const place = useMemo(() => placeStyle(props), [props]);
  const inside = useMemo(() => insideStyle(props, elevation), [props, elevation]);
  const content = <LayoutContext value={layout}>{children}</LayoutContext>;
  if (on.has("press") || on.has("longPress"))
    return (
      <Pressed node={node} place={[place, fills && fillStyle]} face={inside}>
        {content}
      </Pressed>
    );
  return (
    <View {...named(props)} style={[place, inside, fills && fillStyle]}>
      {content}
    </View>
  );
}

type PressedProps = {
  readonly node: Node;
  readonly place: StyleProp<ViewStyle>;
  readonly face: ViewStyle;
  readonly children: ReactNode;
};

function Pressed({ node: { props, on, emit }, place, face, children }: PressedProps) {
  const { borderRadius } = props;
  return (
    <Touchable
      role={touchableRole(props.role)}
      label={props.accessibilityLabel}
      hint={props.accessibilityHint}
      aria={statesOf(props)}
      disabled={props.disabled ?? false}
      onPress={() => on.has("press") && emit("press", null, true)}
      onLongPress={on.has("longPress") ? () => emit("longPress", null, true) : undefined}
      radius={typeof borderRadius === "number" ? borderRadius : 0}
      style={place}
      faceStyle={[FACE, face]}
    >
      {children}
    </Touchable>
  );
}

function touchableRole(role: Node["props"]["role"]): TouchableRole {
  switch (role) {
    case "link":
    case "checkbox":
    case "switch":
    case "radio":
    case "tab":
      return role;
    default:
      return "button";
  }
}

function statesOf({ checked, selected }: Node["props"]): object {
  return {
    ...(checked !== undefined && { "aria-checked": checked }),
    ...(selected !== undefined && { "aria-selected": selected }),
  };
}

function named({ role, accessibilityLabel }: Node["props"]): object {
  if (accessibilityLabel === undefined && role === undefined) return {};
  return {
    role: role === "image" ? "img" : (role ?? "group"),
    ...(accessibilityLabel !== undefined && { "aria-label": accessibilityLabel }),
  };
}

const FACE: ViewStyle = { flexGrow: 1, flexShrink: 1 };
