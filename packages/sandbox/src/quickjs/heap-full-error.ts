/** The guest's heap had no room for what the shell itself needed there. */
export class HeapFullError extends Error {
  constructor() {
    super("The heap is full.");
  }
}
