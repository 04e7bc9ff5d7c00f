import { useLayoutEffect, useRef } from "react";
import type { CodeFrame } from "../../contract.ts";

/** A piece of source with the place that is meant marked, and in sight. */
export function CodeFrameView({ frame }: { readonly frame: CodeFrame }) {
  const box = useRef<HTMLPreElement>(null);
  const width = String(frame.lines.at(-1)?.number ?? frame.line).length;
  useLayoutEffect(() => {
    const mark = box.current?.querySelector("u");
    if (mark && box.current) box.current.scrollLeft = mark.offsetLeft - box.current.clientWidth / 2;
  }, [frame]);
  return (
    <pre className="frame" ref={box} tabIndex={0} aria-label={`${frame.file}, line ${frame.line}`} dir="ltr">
      {frame.lines.map(({ number, text }) => (
        <span key={number} className="row" data-marked={number === frame.line}>
          <span className="number">{String(number).padStart(width)}</span>
          {number === frame.line ? <Marked text={text} column={frame.column} /> : text}
          {"\n"}
        </span>
      ))}
    </pre>
  );
}

/** A line with the word at a column underlined. */
function Marked({ text, column }: { readonly text: string; readonly column: number }) {
  const at = Math.max(0, Math.min(column - 1, text.length));
  // Engines name a call by its parenthesis: the word before it is what was called.
  const start = at - (text[at] === "(" ? (/[\w$]+$/.exec(text.slice(0, at))?.[0].length ?? 0) : 0);
  const word = /^[\w$]+|^\S?/.exec(text.slice(start))?.[0] ?? "";
  return (
    <>
      {text.slice(0, start)}
      <u>{word === "" ? " " : word}</u>
      {text.slice(start + word.length)}
    </>
  );
}
