import * as z from "zod";
import { color } from "../props/color.ts";

const MOST_POINTS = 4096;

const points = z.number().min(0).max(MOST_POINTS);
const percent = z
  .string()
  .max(8)
  .regex(/^(?:100|\d{1,2}(?:\.\d{1,3})?)%$/, "must be 0% to 100%");
const length = z.union([points, percent]);
const lengthOrAuto = z.union([points, percent, z.literal("auto")]);
const factor = z.number().min(0).max(1000);
const borderPoints = z.number().min(0).max(100);

/** The same prop under several names, each said by one sentence. */
function each<T extends z.ZodType, const N extends string>(schema: T, names: Readonly<Record<N, string>>) {
  const props = Object.entries<string>(names).map(([name, docs]) => [name, schema.optional().describe(docs)]);
  return Object.fromEntries(props) as { readonly [K in N]: z.ZodOptional<T> };
}

/**
 * How a styled box sits in its container and holds its children: React Native's layout as a closed list of props.
 * Security: no position, offset, stacking order, transform or negative length, so that nothing lies over what it does not hold.
 */
export const layoutProps = {
  ...each(factor, {
    flex: "Share of the room along the container's axis.",
    flexGrow: "Share of the room that is left.",
    flexShrink: "Share of the room that is missing.",
  }),
  ...each(lengthOrAuto, {
    flexBasis: "Size before growing and shrinking.",
    width: "Width in points or of the container.",
    height: "Height in points or of the container.",
    margin: "Space outside, on all sides.",
    marginHorizontal: "Space outside at start and end.",
    marginVertical: "Space outside at top and bottom.",
    marginTop: "Space outside at the top.",
    marginBottom: "Space outside at the bottom.",
    marginStart: "Space outside at the start.",
    marginEnd: "Space outside at the end.",
  }),
  ...each(length, {
    minWidth: "Least width.",
    maxWidth: "Most width.",
    minHeight: "Least height.",
    maxHeight: "Most height.",
    padding: "Space inside, on all sides.",
    paddingHorizontal: "Space inside at start and end.",
    paddingVertical: "Space inside at top and bottom.",
    paddingTop: "Space inside at the top.",
    paddingBottom: "Space inside at the bottom.",
    paddingStart: "Space inside at the start.",
    paddingEnd: "Space inside at the end.",
  }),
  ...each(points, {
    gap: "Space between children.",
    rowGap: "Space between lines of children.",
    columnGap: "Space between children of a line.",
  }),
  ...each(z.number().min(0.01).max(100), { aspectRatio: "Width divided by height." }),
  ...each(z.enum(["row", "row-reverse", "column", "column-reverse"]), {
    flexDirection: "The axis of children. Default: column.",
  }),
  ...each(z.enum(["wrap", "nowrap", "wrap-reverse"]), {
    flexWrap: "Whether children go on in another line.",
  }),
  ...each(z.enum(["flex-start", "flex-end", "center", "space-between", "space-around", "space-evenly"]), {
    justifyContent: "Where children sit along the axis.",
  }),
  ...each(z.enum(["flex-start", "flex-end", "center", "stretch", "baseline"]), {
    alignItems: "Where children sit across the axis.",
  }),
  ...each(z.enum(["auto", "flex-start", "flex-end", "center", "stretch", "baseline"]), {
    alignSelf: "Where it sits across its container's axis.",
  }),
  ...each(z.enum(["flex-start", "flex-end", "center", "stretch", "space-between", "space-around"]), {
    alignContent: "Where lines of children sit.",
  }),
  ...each(z.enum(["flex", "none"]), { display: "none takes it out of the layout." }),
};

/** What a styled box looks like. */
export const faceProps = {
  ...each(color, { backgroundColor: "What it is filled with.", borderColor: "Colour of its border." }),
  ...each(z.number().min(0).max(1), { opacity: "How much of it is seen, 0 to 1." }),
  ...each(borderPoints, {
    borderWidth: "Width of its border.",
    borderTopWidth: "Width of its border at the top.",
    borderBottomWidth: "Width of its border at the bottom.",
    borderStartWidth: "Width of its border at the start.",
    borderEndWidth: "Width of its border at the end.",
  }),
  ...each(z.enum(["solid", "dashed", "dotted"]), { borderStyle: "How its border is drawn." }),
  ...each(points, {
    borderRadius: "Its corners.",
    borderTopStartRadius: "Its corner at top and start.",
    borderTopEndRadius: "Its corner at top and end.",
    borderBottomStartRadius: "Its corner at bottom and start.",
    borderBottomEndRadius: "Its corner at bottom and end.",
  }),
  ...each(z.enum(["visible", "hidden"]), { overflow: "hidden cuts off what is too large for it." }),
  ...each(z.number().min(0).max(24), { elevation: "How far it stands out: the theme's shadows." }),
};

/** What a styled text looks like; sizes grow with the text size that a person has chosen. */
export const letterProps = {
  ...each(color, { color: "Colour of the text." }),
  ...each(z.number().min(1).max(200), { fontSize: "In points. Default: 14." }),
  ...each(z.number().min(1).max(400), { lineHeight: "In points." }),
  ...each(z.number().min(0).max(100), { letterSpacing: "Room between letters, in points." }),
  ...each(z.enum(["normal", "bold", "100", "200", "300", "400", "500", "600", "700", "800", "900"]), {
    fontWeight: "How heavy it is.",
  }),
  ...each(z.enum(["normal", "italic"]), { fontStyle: "Whether it is slanted." }),
  ...each(z.enum(["auto", "left", "right", "center", "justify"]), { textAlign: "Where its lines sit." }),
  ...each(z.enum(["none", "underline", "line-through", "underline line-through"]), {
    textDecorationLine: "Lines at the text.",
  }),
  ...each(z.enum(["none", "uppercase", "lowercase", "capitalize"]), { textTransform: "Its capitals." }),
};
