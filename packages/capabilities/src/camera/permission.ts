import type { PermissionSchema } from "@atoll/protocol";

/** The permission of everything that opens the host's camera sheet; each area that needs it names it. */
export const cameraPermission = {
  camera: { name: "camera", prompt: "use the camera", risk: "guarded" },
} as const satisfies Record<string, PermissionSchema>;
