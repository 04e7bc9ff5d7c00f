/** Cuts chunks of text into lines. `onLine` returning false stops it for good, as does a line longer than `maxLength`, of which it gets the beginning. */
export function createLineReader(
  maxLength: number,
  onLine: (line: string) => boolean,
): (chunk: string) => void {
  let open: string[] = [];
  let length = 0;
  let stopped = false;

  function take(line: string): void {
    stopped = !onLine(line);
    open = [];
    length = 0;
  }

  return (chunk) => {
    let from = 0;
    for (let at = chunk.indexOf("\n"); at >= 0 && !stopped; at = chunk.indexOf("\n", from)) {
      open.push(chunk.slice(from, at));
      from = at + 1;
      take(open.join(""));
    }
    if (stopped) return;
    open.push(chunk.slice(from));
    length += chunk.length - from;
    if (length <= maxLength) return;
    take(open.join("").slice(0, maxLength));
    stopped = true;
  };
}
