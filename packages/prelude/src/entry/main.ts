import { startGuest } from "@atoll/guest";
import * as sdk from "@atoll/sdk";
import * as kit from "@atoll/sdk/ui";
import { textComponents } from "@atoll/ui/text-components";
import React from "react";
import jsxRuntime from "react/jsx-runtime";

/** The engine's one import; the build makes the prelude a function of it. */
declare const __atollSend: (text: string) => void;

const { freeze } = Object;

/** The prelude's one export: takes a message of the host. */
export const receive = startGuest({
  send: __atollSend,
  apiLevel: 1,
  textComponents,
  createError: ({ code, message, data }) => new sdk.PlatformError(code, message, data),
  modules: new Map<string, unknown>([
    ["react", React],
    ["react/jsx-runtime", jsxRuntime],
    ["@atoll/sdk", freeze({ ...sdk, __esModule: true })],
    ["@atoll/sdk/ui", freeze({ ...kit, __esModule: true })],
  ]),
});
