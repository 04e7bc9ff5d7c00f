import { DEFAULT_QUOTAS } from "@atoll/protocol";
import { useSimulatorState } from "../services.ts";
import { Empty } from "./empty.tsx";
import { bytesText } from "./format.ts";

/** How large the build is, and what the session takes, against what is allowed. */
export function SizesPanel() {
  const { statement, stats } = useSimulatorState();
  if (statement === null)
    return <Empty title="Not built yet" text="Once a build succeeds, its sizes are here." />;
  const total = statement.sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  const sizeOf = (path: string) => statement.sizes.find((file) => file.path === path)?.bytes ?? 0;
  return (
    <div className="facts">
      <Meter label="main.jsbundle" value={sizeOf("main.jsbundle")} most={statement.caps.main} />
      <Meter label="manifest.json" value={sizeOf("manifest.json")} most={statement.caps.manifest} />
      <Meter label="Package, unpacked" value={total} most={statement.caps.unpacked} />
      {stats?.heapBytes !== undefined && (
        <Meter label="Memory in use" value={stats.heapBytes} most={DEFAULT_QUOTAS.heapBytes} />
      )}
      <p className="muted">
        Builds here are readable and hold more than a release: atoll bundle shows what is sent.
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">File</th>
            <th scope="col">Size</th>
            <th scope="col">Packed</th>
          </tr>
        </thead>
        <tbody>
          {statement.sizes.map(({ path, bytes, gzipBytes }) => (
            <tr key={path}>
              <th scope="row">{path}</th>
              <td>{bytesText(bytes)}</td>
              <td>{bytesText(gzipBytes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type MeterProps = { readonly label: string; readonly value: number; readonly most: number };

function Meter({ label, value, most }: MeterProps) {
  return (
    <div className="meter">
      <span>{label}</span>
      <span className="muted">{`${bytesText(value)} of ${bytesText(most)}`}</span>
      <meter aria-label={label} value={value} max={most} high={most * 0.8} />
    </div>
  );
}
