/** Runs of ids kept at once. A guest that counts up needs one; one that skips about to fill memory meets the end of it. */
const MAX_RUNS = 50_000;

/** Every id that was ever used, kept as runs of consecutive numbers: a long session costs no more than a short one. */
export class UsedIds {
  /** First and last id of each run, ascending; runs never touch. */
  readonly #first: number[] = [];
  readonly #last: number[] = [];

  get isFull(): boolean {
    return this.#first.length >= MAX_RUNS;
  }

  has(id: number): boolean {
    const run = this.#runAtOrBefore(id);
    return run >= 0 && id <= (this.#last[run] ?? -1);
  }

  /** Adds an id that is not there yet. */
  add(id: number): void {
    const run = this.#runAtOrBefore(id);
    const joinsBefore = run >= 0 && this.#last[run] === id - 1;
    const joinsAfter = this.#first[run + 1] === id + 1;
    if (joinsBefore && joinsAfter) {
      this.#last.splice(run, 1);
      this.#first.splice(run + 1, 1);
    } else if (joinsBefore) this.#last[run] = id;
    else if (joinsAfter) this.#first[run + 1] = id;
    else {
      this.#first.splice(run + 1, 0, id);
      this.#last.splice(run + 1, 0, id);
    }
  }

  /** Takes an id out again: only for a batch that was refused. */
  delete(id: number): void {
    const run = this.#runAtOrBefore(id);
    const first = this.#first[run];
    const last = this.#last[run];
    if (first === undefined || last === undefined || id > last) return;
    this.#first.splice(run, 1);
    this.#last.splice(run, 1);
    if (id < last) this.#insertRun(run, id + 1, last);
    if (first < id) this.#insertRun(run, first, id - 1);
  }

  #insertRun(at: number, first: number, last: number): void {
    this.#first.splice(at, 0, first);
    this.#last.splice(at, 0, last);
  }

  /** Index of the last run that begins at or before `id`, or −1. */
  #runAtOrBefore(id: number): number {
    let low = 0;
    let high = this.#first.length;
    // Ids nearly always come in order, so the last run is looked at first.
    if (high > 0 && id >= (this.#first[high - 1] ?? 0)) return high - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#first[middle] ?? 0) <= id) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
