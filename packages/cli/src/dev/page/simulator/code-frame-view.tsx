import type { CodeFrame } from "../../contract.ts";

/** A piece of source with the line that is meant marked. */
export function CodeFrameView({ frame }: { readonly frame: CodeFrame }) {
  const width = String(frame.lines.at(-1)?.number ?? frame.line).length;
  return (
    <pre className="frame" tabIndex={0} aria-label={`${frame.file}, line ${frame.line}`} dir="ltr">
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
  const start = at - (/[\w$]+$/.exec(text.slice(0, at))?.[0].length ?? 0);
  const word = /^[\w$]+|^\S?/.exec(text.slice(start))?.[0] ?? "";
  return (
    <>
      {text.slice(0, start)}
      <u>{word === "" ? " " : word}</u>
      {text.slice(start + word.length)}
    </>
  );
}
