import type { RemoteNode } from "@atoll/host";
import type { Json } from "@atoll/protocol";
import { answered, edited } from "@atoll/ui/draft";
import type { Draft } from "@atoll/ui/draft";

/** The values of controls, held as the kit's host halves hold them. */
export type Controls = {
  /** What a control shows; undefined where neither the mini-app nor a person has said. */
  get(control: RemoteNode): Json | undefined;
  /** A person's change, as its event carries it. */
  change(control: RemoteNode, value: Json): Draft<Json>;
};

/** Begins with what the mini-app says. */
export function createControls(): Controls {
  const held = new WeakMap<RemoteNode, Draft<Json | undefined>>();
  function draftOf(control: RemoteNode): Draft<Json | undefined> {
    const { value, edit } = control.props as { readonly value?: Json; readonly edit?: number };
    const own = held.get(control);
    return own === undefined ? { value, edit: edit ?? 0 } : answered(own, value, edit);
  }
  return {
    get: (control) => draftOf(control).value,
    change(control, value) {
      const { edit } = edited(draftOf(control), value);
      held.set(control, { value, edit });
      return { value, edit };
    },
  };
}

type Option = { readonly value: Json; readonly disabled?: boolean };

/** Why a person could not give a control this value; undefined when they could. */
export function whyNot({ props }: RemoteNode, value: Json): string | undefined {
  if (props["readOnly"] === true) return "it is only shown";
  const options = props["options"] as readonly Option[] | undefined;
  const option = options?.find((each) => each.value === value);
  if (options !== undefined && option === undefined) return "there is no such option";
  if (option?.disabled === true) return "that option is disabled";
  const { min, max } = props as { readonly min?: Json; readonly max?: Json };
  const isLess =
    min !== undefined && min !== null && typeof min === typeof value && value !== null && value < min;
  const isMore =
    max !== undefined && max !== null && typeof max === typeof value && value !== null && value > max;
  return isLess || isMore ? "it is out of bounds" : undefined;
}
