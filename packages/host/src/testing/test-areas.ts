import { defineArea } from "@atoll/protocol";
import { z } from "zod";

const quota = { perMinute: 600, concurrent: 8 } as const;
const open = { docs: "For tests.", quota, risk: "low", params: z.null(), result: z.null() } as const;
const state = z.enum(["undetermined", "granted", "granted-once", "denied"]);
const permission = { params: z.strictObject({ permission: z.string() }), result: state } as const;

/** An area with one method for each rule of the bridge. */
export const testArea = defineArea({
  name: "test",
  since: 1,
  docs: "For tests.",
  permissions: {
    "photos.read": { name: "photos", access: "read", prompt: "use photos that you choose", risk: "guarded" },
    camera: { name: "camera", prompt: "use the camera", risk: "guarded" },
    microphone: { name: "microphone", prompt: "use the microphone", risk: "guarded" },
  },
  methods: {
    echo: {
      ...open,
      params: z.strictObject({ text: z.string() }),
      result: z.strictObject({ text: z.string() }),
    },
    photos: { ...open, permission: "photos.read" },
    camera: { ...open, permission: "camera" },
    microphone: { ...open, permission: "microphone" },
    tap: { ...open, gesture: true },
    background: { ...open, background: true },
    rare: { ...open, quota: { perMinute: 2, concurrent: 1 } },
    absent: open,
  },
  topics: {
    ticks: { docs: "For tests.", risk: "low", params: z.null(), value: z.int() },
    places: {
      docs: "For tests.",
      risk: "guarded",
      params: z.strictObject({ fine: z.boolean() }),
      value: z.int(),
      permission: "camera",
    },
    secrets: { docs: "For tests.", risk: "low", params: z.null(), value: z.int(), permission: "microphone" },
  },
});

/** Comes with level 2. */
export const laterArea = defineArea({
  name: "later",
  since: 2,
  docs: "For tests.",
  permissions: {},
  methods: { echo: open },
});

/** As in the catalogue; the session itself answers it. */
export const permissionsArea = defineArea({
  name: "permissions",
  since: 1,
  docs: "For tests.",
  permissions: {},
  methods: { query: { ...open, ...permission, background: true }, request: { ...open, ...permission } },
});
