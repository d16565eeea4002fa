import { useEffect, useRef, useState } from 'react';
import { useConnection } from '../../platform/connection.ts';
import { useClock } from '../../platform/time.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { IconAlertTriangle, IconCheck, IconDeviceDesktop, IconDownload, IconRefresh } from '../../ui/icons.ts';
import { useSaver, useSaveStatus } from './saver-context.ts';
import type { SaveStatus } from './saving/status.ts';
import styles from './top-bar.module.css';

type Props = { text: () => string; fileName: string; onShow: (subject: string) => void };

/** Where the words are, always: on the server, on this device, or nowhere. */
export function SaveState({ text, fileName, onShow }: Props) {
  const saver = useSaver();
  const status = useSaveStatus();
  const words = useStatusWords(status);
  return (
    <div className={styles.save} data-kind={status.kind}>
      <span className={styles.saveWords} title={status.kind === 'unsaved' ? (status.why ?? undefined) : undefined}>
        {icons[status.kind]}
        {status.kind === 'conflict' ? (
          <button type="button" className={styles.show} onClick={() => onShow(status.subject)}>
            {words}
          </button>
        ) : (
          <span>{words}</span>
        )}
      </span>
      {status.kind === 'unsaved' && (
        <span className={styles.rescue}>
          <CopyButton iconOnly label="Copy your notes" text={text()} />
          <IconButton label="Download your notes" icon={<IconDownload />} onClick={() => download(text(), fileName)} />
          <IconButton label="Try to save again" icon={<IconRefresh />} onClick={() => saver.retry()} />
        </span>
      )}
      <Announced status={status} words={status.kind === 'unsaved' && status.why ? `${words}. ${status.why}` : words} />
    </div>
  );
}

const icons = {
  saved: <IconCheck aria-hidden="true" />,
  saving: <span className={styles.blank} aria-hidden="true" />,
  kept: <IconDeviceDesktop aria-hidden="true" />,
  unsaved: <IconAlertTriangle aria-hidden="true" />,
  conflict: <IconAlertTriangle aria-hidden="true" />,
} as const;

function useStatusWords(status: SaveStatus): string {
  const clock = useClock();
  const connection = useConnection();
  if (status.kind === 'saved') return status.at ? `Saved · ${clock.time(status.at)}` : 'Nothing written yet';
  if (status.kind === 'saving') return 'Saving…';
  if (status.kind === 'conflict') return 'Two versions — choose';
  if (status.kind === 'unsaved') return 'Not saved — copy your notes';
  if (status.way === 'signed-out') return 'Signed out — kept on this device';
  return connection === 'offline' ? 'Offline — kept on this device' : 'No answer — kept on this device';
}

/** Screen readers hear of trouble and of its end, not of each pause in typing. */
function Announced({ status, words }: { status: SaveStatus; words: string }) {
  const [said, setSaid] = useState('');
  const trouble = useRef(false);
  useEffect(() => {
    const calm = status.kind === 'saved' || status.kind === 'saving';
    if (!calm) setSaid(words);
    else if (trouble.current && status.kind === 'saved') setSaid(words);
    else return;
    trouble.current = !calm;
  }, [status.kind, words]);
  return (
    <span role="status" className="visually-hidden">
      {said}
    </span>
  );
}

function download(text: string, fileName: string): void {
  const href = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  Object.assign(document.createElement('a'), { href, download: fileName }).click();
  window.setTimeout(() => URL.revokeObjectURL(href), 10_000);
}
