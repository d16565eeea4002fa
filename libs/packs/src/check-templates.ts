import type { Draft } from './draft.ts';
import type { Fault } from './fault.ts';
import type { PackTemplate } from './pack.ts';
import { at, keyFaults, listFaults, type Names, nameFaults, namesOf, repeatFaults, within } from './references.ts';
import type { Entry } from './shape.ts';

type Session = PackTemplate['sessions'][number];

/** What is wrong with the names and times of interview plans. */
export function templateFaults({ templates, tracks, levels, stages, competencies }: Draft): Fault[] {
  const known = { stages: namesOf('stage', stages), competencies: namesOf('competency', competencies) };
  return [
    ...repeatFaults(templates.entries, 'id', ({ id }) => id, 'the id of a template'),
    ...templates.entries.flatMap((entry) => {
      const sessions = within(entry, 'sessions', entry.value.sessions);
      return [
        ...nameFaults(entry, ['track'], entry.value.track, namesOf('track', tracks)),
        ...nameFaults(entry, ['level'], entry.value.level, namesOf('level', levels)),
        ...keyFaults(entry, ['coverage'], entry.value.coverage, known.competencies),
        ...repeatFaults(sessions, 'id', ({ id }) => id, 'the id of a session'),
        ...sessions.flatMap((session) => [...sessionNameFaults(session, known), ...timeFaults(session)]),
      ];
    }),
  ];
}

/** The same for the sessions that can be added to a loop. */
export function roundFaults({ rounds, stages, competencies }: Draft): Fault[] {
  const known = { stages: namesOf('stage', stages), competencies: namesOf('competency', competencies) };
  return [
    ...repeatFaults(rounds.entries, 'id', ({ id }) => id, 'the id of a round'),
    ...rounds.entries.flatMap((round) => [...sessionNameFaults(round, known), ...timeFaults(round)]),
  ];
}

function sessionNameFaults(session: Entry<Session>, known: { stages: Names; competencies: Names }): Fault[] {
  return [
    ...nameFaults(session, ['stage'], session.value.stage, known.stages),
    ...listFaults(session, ['focus'], session.value.focus, known.competencies),
  ];
}

function timeFaults(session: Entry<Session>): Fault[] {
  const { minutes, questionMinutes } = session.value;
  const tooLong =
    questionMinutes.to > minutes
      ? [
          at(
            session,
            ['questionMinutes', 'to'],
            `${questionMinutes.to} minutes of questions do not fit into a slot of ${minutes}`,
          ),
        ]
      : [];
  return [...tooLong, ...rangeFaults(session, 'questionMinutes'), ...rangeFaults(session, 'questions')];
}

function rangeFaults(session: Entry<Session>, field: 'questionMinutes' | 'questions'): Fault[] {
  const { from, to } = session.value[field];
  return from <= to ? [] : [at(session, [field, 'from'], `from is ${from}, which is after to, ${to}`)];
}
