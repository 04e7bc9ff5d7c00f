// Stands in for Animated.FlatList and Animated.SectionList of react-native-web: `Animated` names them, so that every page that moves
// anything would carry React Native's virtual lists. The kit has its own.

/** Never drawn; says so where it would be. */
export default function AnimatedList(): never {
  throw new Error(
    "Hosts in browsers have no Animated.FlatList and no Animated.SectionList. Use VirtualList.",
  );
}
