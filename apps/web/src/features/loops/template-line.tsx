import type { TemplateLink } from '@loopwright/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { nameOf, useField } from '../../platform/field.ts';
import { problemText } from '../../platform/problem-text.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { toast } from '../../ui/toasts.tsx';
import { useBuilder } from './builder-context.ts';
import styles from './builder-frame.module.css';
import { counted } from './loop-words.ts';
import { TakeOverDialog } from './take-over-dialog.tsx';
import { CompareWithTemplate } from './template-compare.tsx';
import { differencesFrom } from './template-link.ts';
import { linkQuery, useChangeLink } from './template-link.queries.ts';

/** Which template and version the loop follows, in words; what differs, and a newer version, are one press away. */
export function TemplateLine() {
  const { loop } = useBuilder();
  const { data: link } = useQuery({
    ...linkQuery(loop),
    enabled: loop.template !== null,
    placeholderData: keepPreviousData,
  });
  if (!link) return null;
  return link.unlinked === null ? <Linked link={link} /> : <Unlinked link={link} />;
}

/** "the template “Senior”, version 2" */
const called = ({ template: { title }, version }: TemplateLink): string =>
  `the template “${title}”${version === null ? '' : `, version ${version}`}`;

function Linked({ link }: { link: TemplateLink }) {
  const { loop, runs } = useBuilder();
  const field = useField();
  const [open, setOpen] = useState<'compare' | 'take-over' | null>(null);
  const { template, newer } = link;
  const differences = differencesFrom(loop, template, {
    competency: (slug) => nameOf(field, 'competencies', slug),
    level: (slug) => nameOf(field, 'levels', slug),
  });
  const close = () => setOpen(null);
  return (
    <>
      <p className={styles.template}>
        {differences.length === 0
          ? `As in ${called(link)}`
          : `Changed by hand: ${counted(differences.length, 'difference')} from ${called(link)}`}
        {differences.length > 0 && (
          <Button variant="plain" size="small" onClick={() => setOpen('compare')}>
            Compare
          </Button>
        )}
        {newer && (
          <>
            <Badge tone="info">{`Version ${newer.version} is there`}</Badge>
            <Button variant="plain" size="small" onClick={() => setOpen('take-over')}>
              {runs ? 'Take it over…' : 'What is new'}
            </Button>
          </>
        )}
        {runs && <Unlink link={link} />}
      </p>
      {open === 'compare' && <CompareWithTemplate template={template} differences={differences} onClose={close} />}
      {open === 'take-over' && newer && <TakeOverDialog title={template.title} newer={newer} onClose={close} />}
    </>
  );
}

/** Both ways can be taken back at once. */
function useLinking() {
  const { loop } = useBuilder();
  const change = useChangeLink(loop);
  const set = (linked: boolean, words: string, undo?: () => void) =>
    change.mutate(
      { linked },
      {
        onSuccess: () => toast(words, undo ? { undo } : {}),
        onError: (error) => toast(problemText(error), { tone: 'problem' }),
      },
    );
  return { set, busy: change.isPending };
}

function Unlink({ link: { template } }: { link: TemplateLink }) {
  const { set, busy } = useLinking();
  const relink = () => set(true, `The loop follows “${template.title}” again`);
  return (
    <Button
      variant="plain"
      size="small"
      busy={busy}
      title="The loop stays as it is; new versions of the template are not offered to it any more"
      onClick={() => set(false, `The loop no longer follows “${template.title}”`, relink)}
    >
      Unlink
    </Button>
  );
}

function Unlinked({ link }: { link: TemplateLink }) {
  const { runs } = useBuilder();
  const { set, busy } = useLinking();
  const { title } = link.template;
  return (
    <p className={styles.template}>
      <Badge>Unlinked</Badge> {`Was started from ${called(link)}`}
      {runs && (
        <Button variant="plain" size="small" busy={busy} onClick={() => set(true, `The loop follows “${title}” again`)}>
          Link again
        </Button>
      )}
    </p>
  );
}
