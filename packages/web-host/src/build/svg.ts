// Stands in for react-native-svg in browsers, which draw SVG themselves: the elements that Lucide's icons are made of.
export const Svg = "svg";
export const Circle = "circle";
export const Ellipse = "ellipse";
export const G = "g";
export const Line = "line";
export const Path = "path";
export const Polygon = "polygon";
export const Polyline = "polyline";
export const Rect = "rect";
