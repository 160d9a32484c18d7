import { type DragEvent, useId, useRef, useState } from 'react';
import { useSay } from '../../platform/text.ts';
import classes from './sboms.module.css';

/** A place to drop a file, with a button that does the same by keyboard. */
export function DropZone({
  onFile,
  disabled = false,
}: {
  readonly onFile: (file: File) => void;
  readonly disabled?: boolean;
}) {
  const say = useSay();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file !== undefined && !disabled) {
      onFile(file);
    }
  };
  return (
    <div
      className={classes['zone']}
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={onDrop}
    >
      <p>{say('sbom.drop')}</p>
      <label className={classes['choose']} htmlFor={id}>
        {say('sbom.choose')}
      </label>
      <input
        ref={input}
        id={id}
        type="file"
        className={classes['file']}
        disabled={disabled}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file !== undefined) {
            onFile(file);
          }
          event.currentTarget.value = '';
        }}
      />
      <small>{say('sbom.formats')}</small>
    </div>
  );
}
