import type { LoopSession } from '@loopwright/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { nameOf, optionsOf, useField } from '../../platform/field.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Select } from '../../ui/select.tsx';
import { focusSoon, sessionButtonId, useBuilder } from './builder-context.ts';
import { templatesQuery } from '../../platform/templates.ts';
import { roundsQuery } from './loops.queries.ts';
import { nearestFirst, sessionFor, sessionOfRound } from './new-session.ts';
import { addSession, changeSession, type SessionSettings, settingsOf } from './plan-edits.ts';
import { SessionForm } from './session-form.tsx';

export function SessionSettingsDialog({ session, onClose }: { session: LoopSession; onClose: () => void }) {
  const { edit } = useBuilder();
  const [start] = useState(() => settingsOf(session));
  const save = (settings: SessionSettings) => {
    if (JSON.stringify(settings) !== JSON.stringify(start)) edit(changeSession(session, settings));
    onClose();
  };
  return (
    <Dialog open onClose={onClose} title={`Settings of ${session.title}`}>
      <SessionForm start={start} submit="Save settings" onDone={save} onCancel={onClose} />
    </Dialog>
  );
}

export function NewSessionDialog({ onClose }: { onClose: () => void }) {
  const { loop, edit, select } = useBuilder();
  const field = useField();
  const templates = useQuery(templatesQuery()).data?.items ?? [];
  const [slug, setSlug] = useState(() =>
    unusedStage(
      field.stages.map((stage) => stage.slug),
      loop.sessions,
    ),
  );
  const rounds = useQuery(roundsQuery()).data ?? [];
  const taken = loop.sessions.map(({ id }) => id);
  const round = rounds.find(({ id }) => id === slug);
  const stage = field.stages.find((each) => each.slug === slug) ?? field.stages[0]!;
  const start = round ? sessionOfRound(round, taken) : sessionFor(stage, nearestFirst(templates, loop), taken);
  const add = (settings: SessionSettings) => {
    edit(addSession({ ...start, ...settings, questions: [] }, loop.sessions.length));
    select(start.id);
    onClose();
    focusSoon(sessionButtonId(start.id));
  };
  return (
    <Dialog open onClose={onClose} title="Add a session">
      <Stack gap={4}>
        <Select
          label="Stage or optional round"
          hint={round?.summary ?? 'Decides which questions may be asked'}
          value={slug}
          onChange={setSlug}
          options={[
            ...optionsOf(field, 'stages'),
            ...rounds.map(({ id, title }) => ({ value: id, label: `Optional round: ${title}` })),
          ]}
        />
        <SessionForm
          key={`${slug} ${templates.length} ${rounds.length}`}
          start={{ ...settingsOf({ ...start, questions: [] }), title: start.title || nameOf(field, 'stages', slug) }}
          submit="Add session"
          onDone={add}
          onCancel={onClose}
        />
      </Stack>
    </Dialog>
  );
}

const unusedStage = (stages: readonly string[], sessions: readonly LoopSession[]): string =>
  stages.find((slug) => !sessions.some(({ stage }) => stage === slug)) ?? stages[0] ?? '';
