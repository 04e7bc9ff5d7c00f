import { createElement } from "react";
import { describe, expect, it } from "vitest";
import { Button, Heading, Image, Stack, Text, TextField, VirtualList } from "../guest.ts";

describe("the guest half of a component without behaviour", () => {
  it("is its name at run time, and needs nothing of the schema", () => {
    expect(Button).toBe("Button");
    expect(createElement(Button, null, "Save").type).toBe("Button");
  });
});

/** Compiled, never run: what creators may and may not write. */
export function typed() {
  const span = <Text>Save</Text>;
  return (
    <Stack gap="md" align="stretch">
      <Button variant="danger" onPress={async () => undefined}>
        Delete {3} things
      </Button>
      {/* @ts-expect-error no such variant */}
      <Button variant="huge">Save</Button>
      {/* @ts-expect-error no raw styles */}
      <Button style={{ top: -500 }}>Save</Button>
      {/* @ts-expect-error a button holds text, nothing else */}
      <Button>{span}</Button>
      {/* @ts-expect-error no such level's type */}
      <Heading level="2">Title</Heading>
      <Image source={{ blob: 3, width: 4, height: 5 }} alt="" />
      {/* @ts-expect-error alt is always given */}
      <Image source="a.png" />
      <TextField label="Amount" onChangeText={(text) => text.toUpperCase()} ref={(field) => field?.focus()} />
      {/* @ts-expect-error the kit counts edits */}
      <TextField label="Amount" edit={3} />
      {/* @ts-expect-error label is always given */}
      <TextField />
      <VirtualList
        data={[{ id: "a", cents: 3 }]}
        keyExtractor={(entry) => entry.id}
        renderItem={({ item, index }) => <Text>{item.cents * index}</Text>}
        ref={(list) => list?.scrollTo({ index: 4 })}
      />
      {/* @ts-expect-error the kit counts items */}
      <VirtualList count={4} data={[]} keyExtractor={String} renderItem={() => null} />
    </Stack>
  );
}
