import { hostComponent } from "../guest/guest-component.ts";
import type { qrCodeSchema } from "./schema.ts";

/** A text as a QR code, for another device to read. */
export const QRCode = hostComponent<typeof qrCodeSchema>("QRCode");
