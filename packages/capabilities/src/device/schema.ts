import { defineArea } from "@atoll/protocol/schema";
import * as z from "zod";

const none = z.strictObject({});
const common = { quota: { perMinute: 120, concurrent: 4 }, risk: "low" } as const;

/** `platform.device`: what a mini-app runs on. */
export const deviceSchema = defineArea({
  name: "device",
  since: 1,
  docs: "What the mini-app runs on, no finer than it needs. The SDK adds `locale()`, `theme()`, `window()` and `safeArea()`, which answer at once, and `onChange(listener)` for them.",
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
      result: z.strictObject({
        level: z.number().min(0).max(1),
        charging: z.boolean(),
      }),
    },
    orientation: {
      ...common,
      docs: "How the screen is held; the angle is that of its turn against its usual hold, in degrees.",
      params: none,
      result: z.strictObject({
        type: z.enum(["landscape", "portrait"]),
        angle: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
      }),
    },
    keepAwake: {
      ...common,
      docs: "Keeps the screen on until it is called with `on: false` or the mini-app is closed.",
      params: z.strictObject({ on: z.boolean() }),
      result: z.null(),
      errors: ["PERMISSION_DENIED"],
    },
  },
});

export type DeviceSchema = typeof deviceSchema;
