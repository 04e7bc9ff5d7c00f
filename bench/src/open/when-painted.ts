/** Resolves a frame after the page shows `words`: when they are on screen. */
export function whenPainted(words: string): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      const shown = document.body.textContent?.includes(words) === true;
      requestAnimationFrame(shown ? () => resolve() : look);
    };
    look();
  });
}
