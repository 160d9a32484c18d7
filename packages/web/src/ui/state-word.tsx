import { STATE_COLOURS, type StateColour } from './state-colours.ts';

/** A state as a word in its colour, with a mark so that it is not told by colour alone. */
export function StateWord({
  colour,
  children,
}: {
  readonly colour: StateColour;
  readonly children: string;
}) {
  return (
    <span style={{ color: STATE_COLOURS[colour], fontWeight: 600, whiteSpace: 'nowrap' }}>
      <span aria-hidden="true">● </span>
      {children}
    </span>
  );
}
