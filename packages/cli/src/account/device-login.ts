import { AtollError, isAtollError } from "@atoll/protocol";
import type { DeviceCode, IssuedToken, RegistryApi } from "@atoll/distribution/registry";
import type { CommandContext } from "../command/command.ts";

/** Waits until a person approves the device login, asking as often as the registry says. Throws TOKEN_EXPIRED when nobody does. */
export async function waitForApproval(
  api: RegistryApi,
  { deviceCode, interval, expiresIn }: DeviceCode,
  { sleep, now }: Pick<CommandContext, "sleep" | "now">,
): Promise<IssuedToken> {
  const end = now() + expiresIn * 1000;
  for (let seconds = interval; now() < end;) {
    await sleep(seconds * 1000);
    try {
      return await api.deviceToken(deviceCode);
    } catch (error) {
      if (!isAtollError(error)) throw error;
      // Source: RFC 8628, 3.5: who is told to slow down waits five seconds longer each time.
      if (error.code === "TOO_MANY_REQUESTS") seconds += 5;
      // A connection that breaks for a moment does not end a sign-in; its code expires by itself.
      else if (
        error.code !== "AUTHORIZATION_PENDING" &&
        error.code !== "REGISTRY_UNREACHABLE" &&
        error.code !== "UNAVAILABLE"
      )
        throw error;
    }
  }
  throw new AtollError(
    "TOKEN_EXPIRED",
    `Nobody approved the code within ${Math.ceil(expiresIn / 60)} minutes. Run: atoll login`,
  );
}
