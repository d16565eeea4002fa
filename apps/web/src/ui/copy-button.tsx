import { useState } from 'react';
import { Button } from './button.tsx';
import { copyText } from './copy-text.ts';
import { IconButton } from './icon-button.tsx';
import { IconCheck, IconCopy } from './icons.ts';

const SHOWN_MS = 2000;
type CopyButtonProps = {
  text: string;
  label: string;
  iconOnly?: boolean;
  small?: boolean;
  /** Said after the label where several stand on a page: "for Ada". */
  about?: string;
};
/** Copies a text and says so. `iconOnly` for rows. */
export function CopyButton({ text, label, iconOnly, small, about }: CopyButtonProps) {
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle');
  const copy = () => {
    copyText(text).then(
      () => setState('copied'),
      () => setState('refused'),
    );
    window.setTimeout(() => setState('idle'), SHOWN_MS);
  };
  const words = { idle: label, copied: 'Copied', refused: 'Select the text and copy it' }[state];
  const icon = state === 'copied' ? <IconCheck aria-hidden="true" /> : <IconCopy aria-hidden="true" />;
  return (
    <>
      {iconOnly ? (
        <IconButton label={label} icon={icon} onClick={copy} />
      ) : (
        <Button icon={icon} onClick={copy} {...(small && { size: 'small' })}>
          {words}
          {about && <span className="visually-hidden"> {about}</span>}
        </Button>
      )}
      <span className="visually-hidden" role="status">
        {state === 'idle' ? '' : words}
      </span>
    </>
  );
}
