import bowl from "../../assets/bowl.png";
import handbook from "../../assets/handbook.png";
import mug from "../../assets/mug.png";
import plate from "../../assets/plate.png";
import teapot from "../../assets/teapot.png";
import tumbler from "../../assets/tumbler.png";
import vase from "../../assets/vase.png";

/** Shelves to look through. */
export const KINDS = { table: "For the table", flowers: "For flowers", reading: "To read" } as const;
export type Kind = keyof typeof KINDS;

/** What the pottery says of a product; name and price are the registry's. */
export type Goods = {
  readonly kind: Kind;
  readonly picture: string;
  /** What the picture shows. */
  readonly alt: string;
  readonly about: string;
  readonly facts: readonly (readonly [name: string, value: string])[];
};

const CARE = ["Care", "Dishwasher, not the oven"] as const;

/** By id of product. */
export const GOODS: Readonly<Record<string, Goods>> = {
  mug: {
    kind: "table",
    picture: mug,
    alt: "A mug, teal above a wave of bare speckled clay",
    about: "Dipped once, held upside down, and left to run: no two waterlines are the same.",
    facts: [["Holds", "320 ml"], ["Height", "9 cm"], CARE],
  },
  tumbler: {
    kind: "table",
    picture: tumbler,
    alt: "A tall cup, cream at the top and terracotta below",
    about: "Thin at the lip and heavy at the foot, for water on a windy terrace.",
    facts: [["Holds", "280 ml"], ["Height", "12 cm"], CARE],
  },
  bowl: {
    kind: "table",
    picture: bowl,
    alt: "A wide bowl, dark blue with a cream rim",
    about: "Wide enough for soup and bread. The blue is cobalt under a clear glaze, fired twice.",
    facts: [["Holds", "900 ml"], ["Width", "19 cm"], CARE],
  },
  plate: {
    kind: "table",
    picture: plate,
    alt: "A sage green plate with rings like sand",
    about: "Thrown slowly, so that the fingers leave rings like a beach after the tide.",
    facts: [["Width", "26 cm"], ["Weight", "780 g"], CARE],
  },
  teapot: {
    kind: "table",
    picture: teapot,
    alt: "A round pink teapot with two pale lines",
    about: "Pours without a drip; we try each one before it leaves. Comes with a strainer.",
    facts: [
      ["Holds", "1.1 l"],
      ["Height", "16 cm"],
      ["Care", "By hand"],
    ],
  },
  vase: {
    kind: "flowers",
    picture: vase,
    alt: "A dark round vase with a teal band and three flowers",
    about: "A narrow neck holds three stems upright. Heavy, so that a cat thinks twice.",
    facts: [
      ["Height", "22 cm"],
      ["Neck", "4 cm"],
      ["Care", "By hand"],
    ],
  },
  handbook: {
    kind: "reading",
    picture: handbook,
    alt: "A green book with a cup on its cover",
    about:
      "The four glazes of the pottery with their weights, their firing, and what went wrong on the way. Read here, for good.",
    facts: [
      ["Chapters", "4"],
      ["Language", "English"],
      ["Opens", "In this mini-app"],
    ],
  },
};
