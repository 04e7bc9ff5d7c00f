import { defineArea } from "@atoll/protocol/schema";
import * as z from "zod";

/** How long a position may take. */
export const LOCATION_TIMEOUT_MS = 30_000;

const position = z.strictObject({
  latitude: z.number().min(-90).max(90).describe("Degrees, north positive."),
  longitude: z.number().min(-180).max(180).describe("Degrees, east positive."),
  accuracyM: z.number().min(0).describe("Metres within which the person is."),
  at: z.iso.datetime().describe("ISO 8601, when it was measured."),
});

/** Where a device is. */
export type Position = z.output<typeof position>;

const common = {
  params: z.strictObject({}),
  result: position,
  quota: { perMinute: 30, concurrent: 2 },
  risk: "guarded",
  errors: ["TIMEOUT", "ABORTED"],
} as const;
const watched = { params: z.strictObject({}), value: position, risk: "guarded" } as const;

const approximate = "location.approximate";
const precise = "location.precise";

/** `platform.location`: where the person is. Each accuracy has a permission, methods and topics of its own. */
export const locationSchema = defineArea({
  name: "location",
  since: 1,
  docs: 'Where the person is: to about two kilometres, or as exactly as the device knows. In the SDK `location.get({ accuracy })` and `location.watch({ accuracy }, listener)`, with "approximate" or "precise".',
  permissions: {
    [approximate]: {
      name: "location",
      access: "approximate",
      prompt: "know roughly where you are",
      risk: "guarded",
    },
    [precise]: {
      name: "location",
      access: "precise",
      prompt: "know exactly where you are",
      risk: "guarded",
    },
  },
  methods: {
    getApproximate: {
      ...common,
      docs: "The area of about two kilometres that the person is in.",
      permission: approximate,
    },
    getPrecise: {
      ...common,
      docs: "Where the person is, as exactly as the device knows.",
      permission: precise,
    },
  },
  topics: {
    watchApproximate: {
      ...watched,
      docs: "The area of about two kilometres that the person is in, each time it changes.",
      permission: approximate,
    },
    watchPrecise: { ...watched, docs: "Where the person is, each time it changes.", permission: precise },
  },
});

export type LocationSchema = typeof locationSchema;
