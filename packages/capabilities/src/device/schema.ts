import { defineArea } from "@atoll/protocol/schema";
import * as z from "zod";

const none = z.strictObject({});
const common = { quota: { perMinute: 120, concurrent: 4 }, risk: "low" } as const;

const battery = z.strictObject({
  level: z.number().min(0).max(1),
  charging: z.boolean(),
});
const orientation = z.strictObject({
  type: z.enum(["landscape", "portrait"]),
  angle: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
});
const keyboard = z.strictObject({
  visible: z.boolean(),
  height: z.int().min(0).max(10_000).describe("Points of the surface that it covers."),
});
const watched = { params: none, risk: "low" } as const;

/** `platform.device`: what a mini-app runs on. */
export const deviceSchema = defineArea({
  name: "device",
  since: 1,
  docs: "What the mini-app runs on, no finer than it needs. The SDK adds `locale()`, `theme()`, `window()` and `safeArea()`, which answer at once, and `onChange(listener)` for them; `onBatteryChange`, `onOrientationChange` and `onKeyboardChange` follow the topics.",
  permissions: {},
  methods: {
    info: {
      ...common,
      docs: "The kind of device. No model, no name, no number: those tell people apart.",
      params: none,
      result: z.strictObject({
        platform: z.enum(["android", "ios", "web"]),
        touch: z.boolean().describe("True when it can be touched."),
      }),
      background: true,
    },
    battery: {
      ...common,
      docs: "How full the battery is, in steps of 5 per cent.",
      params: none,
      result: battery,
    },
    orientation: {
      ...common,
      docs: "How the screen is held; the angle is that of its turn against its usual hold, in degrees.",
      params: none,
      result: orientation,
    },
    keyboard: {
      ...common,
      docs: "Whether the keyboard on the screen is up. The kit moves fields out of its way by itself.",
      params: none,
      result: keyboard,
    },
    serverTime: {
      docs: "The time by the host's server, whatever the device's clock says. Whole seconds.",
      params: none,
      result: z.strictObject({ nowMs: z.int().min(0).describe("Milliseconds since the epoch.") }),
      quota: { perMinute: 12, concurrent: 1 },
      risk: "low",
      errors: ["NETWORK_ERROR", "TIMEOUT"],
    },
    keepAwake: {
      ...common,
      docs: "Keeps the screen on until it is called with `on: false` or the mini-app is closed.",
      params: z.strictObject({ on: z.boolean() }),
      result: z.null(),
      errors: ["PERMISSION_DENIED"],
    },
  },
  topics: {
    batteryChanges: { ...watched, docs: "The battery, at each step and change of charging.", value: battery },
    orientationChanges: {
      ...watched,
      docs: "How the screen is held, when it is turned.",
      value: orientation,
    },
    keyboardChanges: {
      ...watched,
      docs: "The keyboard on the screen, as it comes and goes.",
      value: keyboard,
    },
  },
});

export type DeviceSchema = typeof deviceSchema;
