import { type RefObject, useEffect, useRef } from 'react';

/**
 * Where a form says what came of sending it. The place takes the focus when an answer stands in it, since the button
 * that was pressed may be a long form away, and when what had the focus has left the page.
 */
export function useFocusOnNotice(isSending: boolean): {
  readonly place: RefObject<HTMLDivElement | null>;
  /** To be told when the form is sent. */
  readonly expect: () => void;
} {
  const place = useRef<HTMLDivElement>(null);
  const isExpected = useRef(false);
  const isNew = useRef(true);
  useEffect(() => {
    const says = place.current !== null && place.current.childElementCount > 0;
    const isAnswered = isExpected.current && !isSending && says;
    const isLost = document.activeElement === document.body && !isNew.current;
    isNew.current = false;
    if (isAnswered || isLost) {
      isExpected.current = isExpected.current && !isAnswered;
      place.current?.focus();
    }
  });
  return {
    place,
    expect() {
      isExpected.current = true;
    },
  };
}
