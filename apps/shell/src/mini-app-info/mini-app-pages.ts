import { miniAppPageSchema } from "@atoll/distribution/registry";
import type { MiniAppPage } from "@atoll/distribution/registry";
import { AtollError, isAtollError } from "@atoll/protocol";
import type { Fetch } from "@atoll/web-host/fetch-bytes";

/** Port: what the registry says about one mini-app. */
export interface MiniAppPages {
  /** In the language nearest to `locale`. Rejects with NOT_FOUND for one that was never offered, and with NETWORK_ERROR. */
  read(id: string, locale: string): Promise<MiniAppPage>;
}

/** The pages of the registry that the shell came from. */
export function createWebMiniAppPages({ fetch }: { readonly fetch: Fetch }): MiniAppPages {
  return {
    read: async (id, locale) => {
      const address = `/v1/miniapps/${encodeURIComponent(id)}?${new URLSearchParams({ locale })}`;
      const parsed = miniAppPageSchema.safeParse(safeJson(await ask(fetch, address)));
      // Security: what is shown about one mini-app is never what was said of another.
      if (parsed.success && parsed.data.id === id) return parsed.data;
      throw new AtollError(
        "HOST_ERROR",
        `What the registry says about ${id} is not what this version understands. Reload the page.`,
      );
    },
  };
}

async function ask(fetch: Fetch, address: string): Promise<string> {
  try {
    const answer = await fetch(address, { credentials: "omit" });
    if (answer.ok) return await answer.text();
    if (answer.status === 404)
      throw new AtollError("NOT_FOUND", `The registry has nothing at ${address}. Check the id.`);
    throw new AtollError(
      "NETWORK_ERROR",
      `The registry answered ${answer.status} for ${address}. Try again.`,
    );
  } catch (cause) {
    if (isAtollError(cause)) throw cause;
    throw new AtollError(
      "NETWORK_ERROR",
      `${address} could not be read. Check the connection and try again.`,
      {
        cause,
      },
    );
  }
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
