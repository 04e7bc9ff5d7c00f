import type { ChromeState } from "@atoll/host";

import { describeOpening } from "../opening.ts";
import type { Opening } from "../opening.ts";

/** The host's chrome around a mini-app: what it shows, and what a person does with it. */
export type ChromeActs = {
  chrome(): ChromeState;
  /** The device's back button. False when the mini-app leaves it to the host, which would close it then. */
  pressBack(): Promise<boolean>;
  /** Throws when there is no main button, or it cannot be pressed now. */
  pressMainButton(): Promise<void>;
  /** Throws when the menu has no such entry. */
  chooseMenuItem(label: string): Promise<void>;
};

/** The chrome of whatever session is open. */
export function createChromeActs(current: () => Opening): ChromeActs {
  const chromeOf = () => current().session.chrome;
  const failure = (said: string) => new Error(`${said}\n${describeOpening(current())}`);
  return {
    chrome: () => chromeOf().state(),
    async pressBack() {
      const taken = chromeOf().back();
      await current().settle();
      return taken;
    },
    async pressMainButton() {
      const { mainButton } = chromeOf().state();
      if (mainButton === null) throw failure("There is no main button now.");
      if (!mainButton.enabled || mainButton.busy) throw failure("The main button cannot be pressed now.");
      chromeOf().pressMainButton();
      await current().settle();
    },
    async chooseMenuItem(label) {
      const item = chromeOf()
        .state()
        .menu.find((each) => each.label === label);
      if (item?.enabled !== true) throw failure(`The menu has no entry "${label}" to choose.`);
      chromeOf().chooseMenuItem(item.id);
      await current().settle();
    },
  };
}
