/** What React's numbers mean to a creator, and what to do: the sandbox has React's small build, which knows only the numbers. */
const MEANINGS: ReadonlyMap<string, string> = new Map([
  ["31", "An object stands where something to draw was expected. Draw one of its fields."],
  ["130", "A component is no function. Check that the file it is imported from exports it under this name."],
  ["185", "A component sets its own state again after every update. Set it only when something has changed."],
  ["300", "A component called fewer hooks than the last time. Call hooks before any early return."],
  ["301", "A component sets its own state each time it renders. Set it in a handler or an effect."],
  ["310", "A component called more hooks than the last time. Call hooks outside of conditions and loops."],
  [
    "321",
    "A hook was called outside of a component. Call it from the body of a component or of another hook.",
  ],
]);

/** Adds to a text what the numbers of React's errors in it mean. */
export function explainReactErrors(text: string): string {
  return text.replace(/Minified React error #(\d+);[^\n]*?helpful warnings\./g, (message, number) => {
    const meaning = MEANINGS.get(number);
    return meaning === undefined ? message : `${meaning} (React error #${number})`;
  });
}
