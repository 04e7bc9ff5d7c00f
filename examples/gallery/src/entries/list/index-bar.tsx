import { IndexBar, Row, Text, VirtualList } from "@atoll/sdk/ui";
import type { ComponentRef } from "react";
import { useRef } from "react";

const ISLANDS = [
  "Anaa",
  "Aur",
  "Bikar",
  "Dune",
  "Ebon",
  "Funafuti",
  "Jaluit",
  "Kapinga",
  "Likiep",
  "Majuro",
  "Niutao",
];
const LETTERS = [...new Set(ISLANDS.map((name) => name.charAt(0)))];

/** Letters that lead through a list. */
export function IndexBarEntry() {
  const list = useRef<ComponentRef<typeof VirtualList>>(null);
  return (
    <Row gap="sm">
      <VirtualList
        ref={list}
        data={ISLANDS}
        keyExtractor={(name) => name}
        estimatedItemSize={44}
        renderItem={({ item }) => <Text size="large">{item}</Text>}
      />
      <IndexBar
        label="Jump to a letter"
        items={LETTERS}
        onSelect={(letter) =>
          list.current?.scrollTo({ index: ISLANDS.findIndex((name) => name.startsWith(letter)) })
        }
      />
    </Row>
  );
}
