import { Button, FileButton, Progress } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useQueryClient } from "@tanstack/react-query";
import UploadCloud from "lucide-react/icons/cloud-upload";
import { useRef, useState } from "react";
import type { DragEvent, ReactElement } from "react";
import { usePortal } from "../api/portal-context.ts";
import { keys } from "../api/queries.ts";
import { Problem } from "../parts/problem.tsx";
import { useSay } from "../parts/use-say.ts";
import { useWords } from "../words/use-words.tsx";

type Sending = { readonly name: string; readonly part: number };

/** Where a package is dropped or chosen; it shows how far it is, and can be cancelled. Then its version's page shows the checks. */
export function UploadZone({ app }: { readonly app: string }): ReactElement {
  const { versions: words, common } = useWords();
  const { sending, error, send, cancel } = useUpload(app);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file !== undefined) void send(file);
  };
  if (sending !== undefined)
    return (
      <div className="drop" role="status">
        <p>{sending.part === 0 ? words.hashing : words.uploading(sending.name)}</p>
        <Progress
          value={sending.part * 100}
          aria-label={words.uploading(sending.name)}
          className="drop-progress"
        />
        <Button variant="subtle" onClick={cancel}>
          {common.cancel}
        </Button>
      </div>
    );
  return (
    <div
      className={over ? "drop drop-over" : "drop"}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <UploadCloud size={28} strokeWidth={1.5} aria-hidden className="drop-icon" />
      <p>{words.uploadHint}</p>
      <FileButton accept=".zip,application/zip" onChange={(file) => file !== null && void send(file)}>
        {(props) => <Button {...props}>{words.choose}</Button>}
      </FileButton>
      {error !== undefined && <Problem error={error} />}
    </div>
  );
}

function useUpload(app: string) {
  const { versions: words } = useWords();
  const { upload } = usePortal();
  const client = useQueryClient();
  const say = useSay();
  const navigate = useNavigate();
  const [sending, setSending] = useState<Sending>();
  const [error, setError] = useState<unknown>();
  const abort = useRef<AbortController>(undefined);
  const send = async (file: File) => {
    if (!file.name.endsWith(".zip")) return setError(new Error(words.notZip));
    const controller = new AbortController();
    abort.current = controller;
    setError(undefined);
    setSending({ name: file.name, part: 0 });
    try {
      const version = await upload({
        appId: app,
        file,
        signal: controller.signal,
        onProgress: (part) => setSending({ name: file.name, part }),
      });
      client.setQueryData(keys.version(version.id), version);
      void client.invalidateQueries({ queryKey: keys.versions(app) });
      say(words.received);
      await navigate({ to: "/apps/$app/versions/$version", params: { app, version: version.id } });
    } catch (thrown) {
      if (controller.signal.aborted) say(words.cancelled);
      else setError(thrown);
    } finally {
      setSending(undefined);
    }
  };
  return { sending, error, send, cancel: () => abort.current?.abort(new Error(words.cancelled)) };
}
