import { STATE_COLOURS, type StateColour } from './state-colours.ts';
import classes from './state-word.module.css';

/** A state as a word in its colour, with a mark so that it is not told by colour alone. */
export function StateWord({
  colour,
  children,
}: {
  readonly colour: StateColour;
  readonly children: string;
}) {
  return (
    <span className={classes['word']} data-colour={colour} style={{ color: STATE_COLOURS[colour] }}>
      {children}
    </span>
  );
}
