// React Native's own transformer. Our packages reach creators compiled, so theirs is the one syntax that it need not know.
const { transformSync } = require("esbuild");
const reactNative = require("@react-native/metro-babel-transformer");

const OURS = /(^|[\\/])packages[\\/].*\.tsx?$/;

module.exports = {
  ...reactNative,
  transform: (args) =>
    reactNative.transform(OURS.test(args.filename) ? { ...args, src: compiled(args) } : args),
};

function compiled({ src, filename }) {
  return transformSync(src, {
    loader: filename.endsWith("x") ? "tsx" : "ts",
    target: "es2021",
    jsx: "automatic",
  }).code;
}
