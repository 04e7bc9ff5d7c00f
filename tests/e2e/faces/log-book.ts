import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Id, name and place of a mini-app that a creator writes from the template. */
export const LOG_BOOK = { id: "com.example.log-book", name: "Log book" } as const;

/** Where the device is, and how the mini-app says the area of about two kilometres around it. */
export const BERTH = { at: { latitude: 48.85837, longitude: 2.294481 }, text: "Near 48.9, 2.3" } as const;

/** One version of the log book. */
export type LogBookVersion = {
  readonly code: number;
  readonly name: string;
  /** The text by which people see which version they have. */
  readonly heading: string;
};

/** Writes a version into a project that `atoll create` made: a text field, a button, a permission, and notes that are kept. */
export function writeLogBook(project: string, { code, name, heading }: LogBookVersion): void {
  const manifestFile = join(project, "manifest.json");
  const manifest: object = JSON.parse(readFileSync(manifestFile, "utf8"));
  const changes = {
    description: "Notes what happens on board.",
    version: { name, code },
    optionalCapabilities: ["location.getApproximate"],
    permissions: [
      { name: "location", access: "approximate", reason: "Says where a note was made.", required: false },
    ],
    ageRating: { minimum: 4, descriptors: [] },
    categories: ["travel"],
  };
  writeFileSync(manifestFile, JSON.stringify({ ...manifest, ...changes }, null, 2));
  writeFileSync(join(project, "src", "main.tsx"), source(heading));
}

const source = (heading: string) => `import { platform } from "@atoll/sdk";
import { Button, Heading, Screen, Text, TextField } from "@atoll/sdk/ui";
import { useEffect, useState } from "react";

/** Notes of a voyage, kept on this device. */
export default function App() {
  const [text, setText] = useState("");
  const [place, setPlace] = useState("No place yet");
  const [notes, setNotes] = useState<readonly string[]>([]);

  useEffect(() => {
    void platform.storage.get("notes").then((kept) => {
      if (kept !== null) setNotes(JSON.parse(kept));
    });
  }, []);

  const note = () => {
    const next = [...notes, text];
    setNotes(next);
    setText("");
    void platform.storage.set("notes", JSON.stringify(next));
  };

  const locate = async () => {
    try {
      const { latitude, longitude } = await platform.location.get();
      setPlace(\`Near \${latitude.toFixed(1)}, \${longitude.toFixed(1)}\`);
    } catch (error) {
      setPlace(\`Unknown: \${error instanceof Error ? error.message : String(error)}\`);
    }
  };

  return (
    <Screen title="Log book">
      <Heading>${heading}</Heading>
      <TextField label="What happened" value={text} onChangeText={setText} />
      <Button onPress={note}>Note it</Button>
      <Button onPress={() => void locate()}>Where am I</Button>
      <Text>{place}</Text>
      {notes.map((each, index) => (
        <Text key={index}>{each}</Text>
      ))}
    </Screen>
  );
}
`;
