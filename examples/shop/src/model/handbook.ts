/** A glaze: its weights in parts of a hundred, how it is fired, and what to watch. */
export type Chapter = {
  readonly title: string;
  readonly about: string;
  readonly parts: readonly (readonly [what: string, weight: string])[];
  readonly firing: string;
};

/** The handbook, for who has bought it. */
export const CHAPTERS: readonly Chapter[] = [
  {
    title: "Tide",
    about: "Runs where it is thick. Stop a finger above the foot, or it becomes one with the shelf.",
    parts: [
      ["Feldspar", "42"],
      ["Silica", "27"],
      ["Whiting", "19"],
      ["Kaolin", "9"],
      ["Copper carbonate", "3"],
    ],
    firing: "1,240 °C in oxidation, cooled slowly to 1,000 °C.",
  },
  {
    title: "Night",
    about: "Cobalt is strong: half a gram too much and it is black. Sieve it twice.",
    parts: [
      ["Feldspar", "48"],
      ["Silica", "24"],
      ["Whiting", "17"],
      ["Kaolin", "10"],
      ["Cobalt oxide", "1"],
    ],
    firing: "1,260 °C in oxidation. A second firing deepens the blue.",
  },
  {
    title: "Dune",
    about: "Matt and dry to the touch. Where a fork will scratch, put clear glaze above.",
    parts: [
      ["Feldspar", "35"],
      ["Dolomite", "22"],
      ["Kaolin", "24"],
      ["Silica", "15"],
      ["Rutile", "4"],
    ],
    firing: "1,240 °C, held for twenty minutes.",
  },
  {
    title: "Shell",
    about: "Pink comes from chrome and tin together, and only without magnesium near it.",
    parts: [
      ["Feldspar", "40"],
      ["Silica", "26"],
      ["Whiting", "20"],
      ["Tin oxide", "7"],
      ["Kaolin", "7"],
    ],
    firing: "1,220 °C. Above that the pink turns grey.",
  },
];
