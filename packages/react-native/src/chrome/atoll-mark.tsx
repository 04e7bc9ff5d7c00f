import { View } from "react-native";

/** Islands of the ring: angle in turns and size, both as parts of the whole. Uneven, as islands are. */
const ISLANDS = [
  { turn: 0.0, size: 0.3 },
  { turn: 0.15, size: 0.22 },
  { turn: 0.29, size: 0.26 },
  { turn: 0.43, size: 0.18 },
  { turn: 0.56, size: 0.28 },
  { turn: 0.71, size: 0.2 },
  { turn: 0.85, size: 0.24 },
] as const;
const RING = 0.36;

/** Atoll's mark: a ring of small islands around one calm lagoon. Decoration, hidden from screen readers. */
export function AtollMark({ size, color }: { readonly size: number; readonly color: string }) {
  return (
    <View style={{ width: size, height: size }} aria-hidden>
      {ISLANDS.map(({ turn, size: part }) => {
        const side = size * part;
        const angle = (turn - 0.25) * 2 * Math.PI;
        return (
          <View
            key={turn}
            style={{
              position: "absolute",
              width: side,
              height: side,
              borderRadius: side / 2,
              left: size * (0.5 + RING * Math.cos(angle)) - side / 2,
              top: size * (0.5 + RING * Math.sin(angle)) - side / 2,
              backgroundColor: color,
            }}
          />
        );
      })}
    </View>
  );
}
