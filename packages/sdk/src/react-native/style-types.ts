/** Points, or a share of the container such as `"50%"`. */
export type Length = number | `${number}%`;

type LengthOrAuto = Length | "auto";

/** What a View's look can be: React Native's names, those that the sandbox has. */
export type ViewStyle = {
  readonly flex?: number;
  readonly flexGrow?: number;
  readonly flexShrink?: number;
  readonly flexBasis?: LengthOrAuto;
  readonly flexDirection?: "row" | "row-reverse" | "column" | "column-reverse";
  readonly flexWrap?: "wrap" | "nowrap" | "wrap-reverse";
  readonly justifyContent?:
    | "flex-start"
    | "flex-end"
    | "center"
    | "space-between"
    | "space-around"
    | "space-evenly";
  readonly alignItems?: "flex-start" | "flex-end" | "center" | "stretch" | "baseline";
  readonly alignSelf?: "auto" | "flex-start" | "flex-end" | "center" | "stretch" | "baseline";
  readonly alignContent?: "flex-start" | "flex-end" | "center" | "stretch" | "space-between" | "space-around";
  readonly display?: "flex" | "none";
  readonly position?: "relative";
  readonly overflow?: "visible" | "hidden";
  readonly width?: LengthOrAuto;
  readonly height?: LengthOrAuto;
  readonly minWidth?: Length;
  readonly maxWidth?: Length;
  readonly minHeight?: Length;
  readonly maxHeight?: Length;
  readonly aspectRatio?: number;
  readonly gap?: number;
  readonly rowGap?: number;
  readonly columnGap?: number;
  readonly backgroundColor?: string;
  readonly opacity?: number;
  readonly elevation?: number;
  readonly borderColor?: string;
  readonly borderStyle?: "solid" | "dashed" | "dotted";
  readonly shadowColor?: string;
  readonly shadowOffset?: { readonly width: number; readonly height: number };
  readonly shadowOpacity?: number;
  readonly shadowRadius?: number;
} & { readonly [K in Sided<"margin">]?: LengthOrAuto } & { readonly [K in Sided<"padding">]?: Length } & {
  readonly [K in BorderWidth | BorderRadius]?: number;
};

type Side = "Top" | "Bottom" | "Left" | "Right" | "Start" | "End";
type Sided<N extends string> = N | `${N}${Side | "Horizontal" | "Vertical"}`;
type BorderWidth = "borderWidth" | `border${Side}Width`;
type BorderRadius = "borderRadius" | `border${"Top" | "Bottom"}${"Left" | "Right" | "Start" | "End"}Radius`;

/** What a Text's look can be. */
export type TextStyle = ViewStyle & {
  readonly color?: string;
  readonly fontSize?: number;
  readonly fontFamily?: string;
  readonly fontStyle?: "normal" | "italic";
  readonly fontWeight?:
    | "normal"
    | "bold"
    | `${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}00`
    | 100
    | 200
    | 300
    | 400
    | 500
    | 600
    | 700
    | 800
    | 900;
  readonly lineHeight?: number;
  readonly letterSpacing?: number;
  readonly textAlign?: "auto" | "left" | "right" | "center" | "justify";
  readonly textDecorationLine?: "none" | "underline" | "line-through" | "underline line-through";
  readonly textTransform?: "none" | "uppercase" | "lowercase" | "capitalize";
};

/** What an Image's look can be. */
export type ImageStyle = ViewStyle & { readonly resizeMode?: "cover" | "contain" };
