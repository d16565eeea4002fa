import type { Question } from '@loopwright/contracts';
import { competenciesInWords, formatWords, levelsInWords, minutesOf } from '../../../platform/bank.ts';
import { useField } from '../../../platform/field.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Muted, Row } from '../../../ui/layout.tsx';
import { reasonWords, statusWords } from '../bank-labels.ts';

/** What a question is, in one line. */
export function QuestionLine({ question: { content, status, origin, retired } }: { question: Question }) {
  const field = useField();
  const facts = [
    minutesOf(content.minutes),
    formatWords[content.format],
    levelsInWords(field, Object.keys(content.levels)),
    competenciesInWords(field, content.competencies)[0],
  ];
  return (
    <Row gap={2}>
      <Muted small>{facts.filter(Boolean).join(' · ')}</Muted>
      {origin === 'team' && <Badge>Written here</Badge>}
      {status !== 'approved' && (
        <Badge tone="warn">
          {statusWords[status]}
          {retired && `: ${reasonWords[retired.reason].toLowerCase()}`}
        </Badge>
      )}
    </Row>
  );
}
