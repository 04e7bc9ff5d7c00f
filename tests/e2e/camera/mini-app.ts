/** A mini-app that takes a photo, which it shows, and reads a code, whose text it shows. */
export const TICKET_DESK = `__atoll_define("main", ["react", "@atoll/sdk", "@atoll/sdk/ui"], function (require, exports) {
  const { createElement: h, useState } = require("react");
  const { platform } = require("@atoll/sdk");
  const { Button, Image, Screen, Text } = require("@atoll/sdk/ui");
  exports.default = function App() {
    const [text, setText] = useState("nothing yet");
    const [photo, setPhoto] = useState(null);
    const run = (act) => () => {
      setText("under way");
      act().catch((error) => setText(error.code));
    };
    const take = async () => {
      const { type, width, height, ...rest } = await platform.media.takePhoto({ maxDimension: 320 });
      setPhoto({ type, width, height, ...rest });
      setText([type, width, height, Object.keys(rest).join()].join(" "));
    };
    const scan = async () => {
      const code = await platform.scan.code();
      setText(code.type + ": " + code.text);
    };
    return h(Screen, null,
      h(Button, { onPress: run(take) }, "Take"),
      h(Button, { onPress: run(scan) }, "Scan"),
      h(Text, null, text),
      photo && h(Image, { source: photo, alt: "Yours" }));
  };
});`;
