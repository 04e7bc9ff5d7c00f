import { interleave, time } from "../measure.ts";
import { bytes, ms, printTable, times } from "../table.ts";
import type { Row } from "../table.ts";
import type { Contender } from "./app.ts";
import { createAtoll } from "./atoll.ts";
import { createRemoteDom } from "./remote-dom.ts";

const ROWS = 1_000;
const SMALL = 20;
const ROUNDS = 9;
/** Enough for the engine to have compiled both: what is asked is how fast they are, not how soon. */
const WARM_UP = 6;
const EVENTS = 100;

type Measured = {
  readonly what: string;
  readonly ours: number;
  readonly peer: number;
  readonly unit: "ms" | "bytes";
};

/** Mount, re-renders, reverse and event round trip of a 4,001-node list: Atoll against remote-dom, in one process and turn about. */
export function benchOpStream(): Measured[] {
  const makers = [createAtoll, createRemoteDom];
  const mount = interleaved(makers, (make) => {
    const contender = make(ROWS);
    const took = time(() => contender.mount());
    const sent = contender.takeBytes();
    expectText(contender, 7, "Row 7, 0");
    contender.unmount();
    return { took, sent };
  });
  const mounted = mountAll(makers, ROWS);
  const measure = (work: (contender: Contender) => void): Sample =>
    interleaved(mounted, (contender) => ({ took: time(() => work(contender)), sent: contender.takeBytes() }));
  const same = measure((contender) =>
    contender.update((state) => ({ ...state, renders: state.renders + 1 })),
  );
  const press = measure((contender) => contender.press(3));
  const reverse = measure((contender) =>
    contender.update((state) => ({ ...state, reversed: !state.reversed })),
  );
  const small = interleaved(mountAll(makers, SMALL), (contender) => ({
    took: time(() => {
      for (let event = 0; event < EVENTS; event += 1) contender.press(event % SMALL);
    }),
    sent: contender.takeBytes(),
  }));
  const measured = [
    ...row("mount 1,000 rows (4,001 nodes)", mount),
    ...row("re-render, inline callbacks, nothing visible changed", same),
    ...row("keyed reverse of 1,000 rows", reverse),
    ...row("event round trip, 100 of 1,000 texts change", press),
    ...row("100 event round trips, 2 of 20 texts change", small),
  ];
  print(measured);
  return measured;
}

function mountAll(makers: readonly ((rows: number) => Contender)[], rows: number): Contender[] {
  return makers.map((make) => {
    const contender = make(rows);
    contender.mount();
    contender.takeBytes();
    return contender;
  });
}

type Sample = { readonly times: readonly number[]; readonly sent: readonly number[] };

function interleaved<C>(
  contenders: readonly C[],
  work: (contender: C) => { took: number; sent: number },
): Sample {
  const sent: number[] = [];
  const run = (contender: C): number => {
    const result = work(contender);
    sent[contenders.indexOf(contender)] = result.sent;
    return result.took;
  };
  interleave(contenders, WARM_UP, run);
  return { times: interleave(contenders, ROUNDS, run).map(({ median }) => median), sent };
}

function row(what: string, { times: [ours = Number.NaN, peer = Number.NaN], sent }: Sample): Measured[] {
  return [
    { what, ours, peer, unit: "ms" },
    { what: `${what}, sent`, ours: sent[0] ?? 0, peer: sent[1] ?? 0, unit: "bytes" },
  ];
}

const MARKS: Record<string, string> = {
  "mount 1,000 rows (4,001 nodes)": "≥ 5x",
  "mount 1,000 rows (4,001 nodes), sent": "≥ 2x",
  "re-render, inline callbacks, nothing visible changed, sent": "0 B",
  "keyed reverse of 1,000 rows, sent": "≥ 25x",
  "event round trip, 100 of 1,000 texts change": "≥ 8x",
};

function print(measured: readonly Measured[]): void {
  const rows = measured.map(({ what, ours, peer, unit }): Row => {
    const show = unit === "ms" ? ms : bytes;
    return { what, ours: show(ours), peer: show(peer), ratio: times(peer / ours), mark: MARKS[what] ?? "" };
  });
  printTable("op stream (medians)", "remote-dom, batched", rows);
}

function expectText(contender: Contender, at: number, text: string): void {
  const found = contender.textOf(at);
  if (found !== text) throw new Error(`${contender.name} shows "${found}" where "${text}" is due.`);
}
