/** Colours that stand for all of a picture's, and which stands for which. */
export type Palette = {
  readonly palette: readonly number[];
  /** Place in the palette by colour, for every colour of the picture. */
  readonly indexOf: ReadonlyMap<number, number>;
};

const MOST = 256;
/** So many of the commonest colours are kept as they are: grounds, texts, accents. */
const KEPT = 96;

/** Chooses at most 256 colours: the commonest, then one for each group of like ones. */
export function choosePalette(colors: Uint32Array): Palette {
  const counts = new Map<number, number>();
  for (const color of colors) counts.set(color, (counts.get(color) ?? 0) + 1);
  const common = [...counts].sort(([, one], [, other]) => other - one).map(([color]) => color);
  const palette = common.length <= MOST ? common : reduced(common);
  const indexOf = new Map(common.map((color) => [color, nearest(palette, color)]));
  return { palette, indexOf };
}

/** `common` is in order of how common each is. The first of a group stands for it. */
function reduced(common: readonly number[]): readonly number[] {
  const palette = common.slice(0, KEPT);
  const groups = new Set(palette.map(groupOf));
  for (const color of common.slice(KEPT)) {
    if (palette.length === MOST) break;
    if (groups.has(groupOf(color))) continue;
    groups.add(groupOf(color));
    palette.push(color);
  }
  return palette;
}

/** Four bits a channel. */
function groupOf(color: number): number {
  return color & 0xf0f0f0;
}

function nearest(palette: readonly number[], color: number): number {
  let [best, least] = [0, Number.POSITIVE_INFINITY];
  for (let place = 0; place < palette.length && least > 0; place += 1) {
    const far = distance(palette[place] ?? 0, color);
    if (far < least) [best, least] = [place, far];
  }
  return best;
}

function distance(one: number, other: number): number {
  const red = (one >> 16) - (other >> 16);
  const green = ((one >> 8) & 255) - ((other >> 8) & 255);
  const blue = (one & 255) - (other & 255);
  return 3 * red * red + 4 * green * green + 2 * blue * blue;
}
