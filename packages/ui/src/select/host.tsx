import { SheetField } from "../host/sheet-field.tsx";
import { useValue } from "../host/use-value.ts";
import { useKitWords } from "../host/words/use-kit-words.ts";
import type { HostComponentProps } from "../host-component.ts";
import { OptionList } from "./option-list.tsx";
import type { selectSchema } from "./schema.ts";

/** Draws a Select: a field, and over the surface's content the options while it is open. */
export function SelectHost(node: HostComponentProps<typeof selectSchema>) {
  const { label = "", options = [] } = node.props;
  const [chosen, change] = useValue(node, "");
  return (
    <SheetField
      props={node.props}
      text={options.find(({ value }) => value === chosen)?.label ?? null}
      placeholder={useKitWords().choose}
      icon="chevron-down"
      popup="listbox"
    >
      {(close) => (
        <OptionList
          label={label}
          options={options}
          chosen={chosen}
          onChoose={(value) => {
            close();
            if (value !== chosen) change(value);
          }}
        />
      )}
    </SheetField>
  );
}
