import Svg, { G, Path, Text } from "react-native-svg";
import { pathData } from "../path-data.ts";
import type { Shape } from "../shapes.ts";
import type { PictureProps } from "./picture-props.ts";

/** Draws shapes as vectors, at whatever size. */
export function Picture({ width, height, shapes }: PictureProps) {
  return (
    <Svg width="100%" height="100%" viewBox={`0 0 ${width} ${height}`}>
      {shapes.map((shape, index) => (
        <G key={index} matrix={[...shape.matrix]} opacity={shape.alpha}>
          <Mark shape={shape} />
        </G>
      ))}
    </Svg>
  );
}

const ANCHORS = { left: "start", center: "middle", right: "end" } as const;
const WEIGHTS = { regular: 400, medium: 500, semibold: 600, bold: 700 } as const;

function Mark({ shape }: { readonly shape: Shape }) {
  if (shape.kind === "fill") return <Path d={pathData(shape.path)} fill={shape.color} />;
  if (shape.kind === "text") {
    return (
      <Text
        x={shape.x}
        y={shape.y}
        fill={shape.color}
        fontSize={shape.size}
        fontWeight={WEIGHTS[shape.weight]}
        textAnchor={ANCHORS[shape.align]}
      >
        {shape.text}
      </Text>
    );
  }
  return (
    <Path
      d={pathData(shape.path)}
      fill="none"
      stroke={shape.color}
      strokeWidth={shape.width}
      strokeLinecap={shape.cap}
      strokeLinejoin={shape.join}
    />
  );
}
