/** Work by name; whoever asks while it is under way gets the same answer. */
export function shareInFlight<T>(run: (name: string) => Promise<T>): (name: string) => Promise<T> {
  const running = new Map<string, Promise<T>>();
  return (name) => {
    const shared = running.get(name) ?? run(name).finally(() => running.delete(name));
    running.set(name, shared);
    return shared;
  };
}
