import type { ImageSource } from "@atoll/host";

/** An address that the platform's Image draws, held until it is released. */
export type HeldImage = { readonly uri: string; release(): void };

type Resolve = (source: ImageSource) => Promise<HeldImage>;
type Shared = { readonly image: Promise<HeldImage>; holders: number };

/** Lets all nodes that show the same source hold one image: it is read once, and released with the last of them. */
export function shareImages(resolve: Resolve): Resolve {
  // Security: a node costs a mini-app a few bytes, an image up to 16 MiB; a copy for each of 50,000 nodes would end the host.
  const shown = new Map<string, Shared>();

  function leave(key: string, shared: Shared): void {
    shared.holders -= 1;
    if (shared.holders > 0) return;
    shown.delete(key);
    shared.image.then(
      (image) => image.release(),
      () => undefined,
    );
  }

  return async (source) => {
    const key = JSON.stringify(source);
    const shared = shown.get(key) ?? { image: resolve(source), holders: 0 };
    shown.set(key, shared);
    shared.holders += 1;
    let isHeld = true;
    const release = (): void => {
      if (isHeld) leave(key, shared);
      isHeld = false;
    };
    try {
      return { uri: (await shared.image).uri, release };
    } catch (error) {
      release();
      throw error;
    }
  };
}
