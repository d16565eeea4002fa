import type { Loop } from '@loopwright/contracts';
import { useState } from 'react';
import { nameOf, useField } from '../../platform/field.ts';
import { Button } from '../../ui/button.tsx';
import { IconChevronDown, IconChevronUp } from '../../ui/icons.ts';
import { useBuilder } from './builder-context.ts';
import { Matrix } from './coverage-matrix.tsx';
import styles from './coverage-panel.module.css';
import { askedMinutes, counted, duration, isUntouched } from './loop-words.ts';
import { allowQuestion } from './plan-edits.ts';
import { ruleCount, ruleLines } from '../../platform/loop-rule-words.ts';

/** What the loop covers, where its gaps are, and what it costs in time; on narrow screens it stays at the lower edge. */
export function CoveragePanel() {
  const { loop, runs, open } = useBuilder();
  const [unfolded, setUnfolded] = useState(false);
  return (
    <section aria-labelledby="coverage" className={styles.panel} data-folded={!unfolded || undefined}>
      <header className={styles.header}>
        <h2 id="coverage">Coverage</h2>
        <Button
          variant="plain"
          size="small"
          className={styles.toggle}
          icon={unfolded ? <IconChevronDown aria-hidden="true" /> : <IconChevronUp aria-hidden="true" />}
          aria-expanded={unfolded}
          aria-controls="coverage-details"
          onClick={() => setUnfolded(!unfolded)}
        >
          {unfolded ? 'Hide table' : 'Show table'}
        </Button>
        {runs && (
          <Button variant="plain" size="small" onClick={() => open({ kind: 'rules' })}>
            Change rules<span className="visually-hidden"> of the loop,</span> ({ruleCount(loop.coverage, loop.rules)})
          </Button>
        )}
      </header>
      <Totals loop={loop} />
      <div id="coverage-details" className={styles.details}>
        <Matrix loop={loop} />
        <p className={styles.key} aria-hidden="true">
          <i data-main /> main subject of a question <i /> also shown by it
        </p>
        <Broken loop={loop} />
        <WideRules loop={loop} />
        <Banned />
      </div>
    </section>
  );
}

/** The whole loop in two sentences: its gaps first. */
function Totals({ loop }: { loop: Loop }) {
  const { sessions, matrix } = loop;
  const rules = matrix.filter(({ rule }) => rule !== null);
  const met = rules.filter((row) => row.met).length;
  const slots = sessions.reduce((sum, { minutes }) => sum + minutes, 0);
  const asked = sessions.reduce((sum, session) => sum + askedMinutes(session), 0);
  const questions = sessions.reduce((sum, session) => sum + session.questions.length, 0);
  return (
    <div className={styles.totals}>
      {rules.length > 0 && (
        <p data-gaps={met < rules.length || unkept(loop) > 0 || undefined}>
          {met === rules.length
            ? `All ${counted(rules.length, 'coverage rule')} met`
            : `${met} of ${counted(rules.length, 'coverage rule')} met`}
          {unkept(loop) > 0 && `, other rules not kept ${places(unkept(loop))}`}
        </p>
      )}
      <p>
        {counted(questions, 'question')}, {duration(asked)} of asking in {duration(slots)}
      </p>
    </div>
  );
}

/** Of a plan without any question every rule is broken, which says nothing. */
const unkept = (loop: Loop): number => (isUntouched(loop) ? 0 : loop.broken.length);

/** One rule may be broken by many questions, so it is the places that are counted. */
const places = (count: number): string => `in ${counted(count, 'place')}`;

function Broken({ loop }: { loop: Loop }) {
  const { broken } = loop;
  if (unkept(loop) === 0) return null;
  return (
    <details open className={styles.more}>
      <summary>Rules not kept {places(broken.length)}</summary>
      <ul>
        {broken.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
    </details>
  );
}

/** Rules over the whole loop beside its coverage. */
function WideRules({ loop }: { loop: Loop }) {
  const field = useField();
  const lines = ruleLines(loop.rules, {
    level: (slug) => nameOf(field, 'levels', slug),
    levels: field.levels.map(({ slug }) => slug),
  });
  if (lines.length === 0) return null;
  return (
    <details open className={styles.more}>
      <summary>{counted(lines.length, 'more rule')}</summary>
      <ul>
        {lines.map(({ about, value }) => (
          <li key={about} className={styles.rule}>
            <span>{about}</span>
            <span>{value}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Banned() {
  const { loop, runs, edit } = useBuilder();
  if (loop.banned.length === 0)
    return runs ? (
      <p className={styles.none}>To never use a question here, choose “Keep it out of this loop” in its menu.</p>
    ) : null;
  return (
    <details open className={styles.more}>
      <summary>Never use in this loop ({loop.banned.length})</summary>
      <ul>
        {loop.banned.map((question) => (
          <li key={question.questionId}>
            <span>{question.title}</span>
            {runs && (
              <Button variant="plain" size="small" onClick={() => edit(allowQuestion(question))}>
                Allow again<span className="visually-hidden"> “{question.title}”</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
