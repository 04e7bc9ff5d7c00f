/** Style names that a box of the subset has; a test keeps them equal to the host's schema. */
export const BOX_NAMES: ReadonlySet<string> = new Set(
  (
    "flex flexGrow flexShrink flexBasis width height minWidth maxWidth minHeight maxHeight aspectRatio display overflow opacity elevation " +
    "margin marginHorizontal marginVertical marginTop marginBottom marginStart marginEnd " +
    "padding paddingHorizontal paddingVertical paddingTop paddingBottom paddingStart paddingEnd gap rowGap columnGap " +
    "flexDirection flexWrap justifyContent alignItems alignSelf alignContent backgroundColor borderColor borderStyle " +
    "borderWidth borderTopWidth borderBottomWidth borderStartWidth borderEndWidth " +
    "borderRadius borderTopStartRadius borderTopEndRadius borderBottomStartRadius borderBottomEndRadius"
  ).split(" "),
);

/** Style names that only a text has. */
export const LETTER_NAMES: ReadonlySet<string> = new Set(
  "color fontSize lineHeight letterSpacing fontWeight fontStyle textAlign textDecorationLine textTransform".split(
    " ",
  ),
);

/** Names that React Native has for the same thing: its left is the start, as React Native itself takes it in both directions. */
export const SAME_AS: ReadonlyMap<string, string> = new Map([
  ["marginLeft", "marginStart"],
  ["marginRight", "marginEnd"],
  ["paddingLeft", "paddingStart"],
  ["paddingRight", "paddingEnd"],
  ["borderLeftWidth", "borderStartWidth"],
  ["borderRightWidth", "borderEndWidth"],
  ["borderTopLeftRadius", "borderTopStartRadius"],
  ["borderTopRightRadius", "borderTopEndRadius"],
  ["borderBottomLeftRadius", "borderBottomStartRadius"],
  ["borderBottomRightRadius", "borderBottomEndRadius"],
]);

/** Names that are let be without effect: the host's fonts and shadows are its own. */
export const WITHOUT_EFFECT: ReadonlySet<string> = new Set(
  "fontFamily fontVariant shadowColor shadowOffset shadowOpacity shadowRadius includeFontPadding textAlignVertical verticalAlign userSelect cursor".split(
    " ",
  ),
);
