import type { GuestBridge, MethodParams } from "@atoll/protocol";
import { createMethods, nothing } from "../guest/method.ts";
import type { ChromeSchema } from "./schema.ts";

type Methods = ChromeSchema["methods"];
type Button = NonNullable<MethodParams<Methods["setMainButton"]>["button"]>;
type Item = MethodParams<Methods["setMenu"]>["items"][number];

/** `platform.chrome` of a mini-app. */
export function createChromeGuest(bridge: GuestBridge) {
  const method = createMethods<ChromeSchema>(bridge, "chrome");
  let pressed: (() => void) | undefined;
  let chosen: ((id: string) => void) | undefined;
  // One listener for good, from the first use on.
  let listening = false;
  const listen = () => {
    if (listening) return;
    listening = true;
    bridge.onChrome(({ event, payload }) => {
      if (event === "mainButton") pressed?.();
      if (event === "menu") chosen?.(payload as string);
    });
  };
  return {
    /** The host's one big button below the mini-app. */
    mainButton: {
      /** Shows or changes it, and what a press does; null takes it away. */
      set: method("setMainButton", {
        params: (button: Button | null, onPress?: () => void) => {
          listen();
          pressed = onPress;
          return { button };
        },
        result: nothing,
      }),
    },
    /** The host's menu of the mini-app. */
    menu: {
      /** Its entries that are the mini-app's, and what choosing one does. */
      set: method("setMenu", {
        params: (items: readonly Item[], onChoose?: (id: string) => void) => {
          listen();
          chosen = onChoose;
          return { items: [...items] };
        },
        result: nothing,
      }),
    },
  };
}
