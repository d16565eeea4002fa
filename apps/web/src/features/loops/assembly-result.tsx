import type { AssemblyReport, Loop } from '@loopwright/contracts';
import { isProblem } from '../../platform/api.ts';
import { problemText } from '../../platform/problem-text.ts';
import { Button } from '../../ui/button.tsx';
import { IconAlertTriangle, IconCheck, IconCircleCheck, IconInfoCircle } from '../../ui/icons.ts';
import { Row } from '../../ui/layout.tsx';
import { ErrorPanel } from '../../ui/states.tsx';
import styles from './assembly-result.module.css';
import { useBuilder } from './builder-context.ts';
import { anewWords, resultWords } from './loop-words.ts';
import { Notice } from '../../ui/notice.tsx';
import { type Edit, loopWith } from './plan.ts';
import { canApply, editFor } from './relaxations.ts';
import { RunPanel } from './run-panel.tsx';
import type { Assembly } from './use-assembly.ts';
import { WhatChanged } from './what-changed.tsx';

/**
 * The loop for which the assembler found no way, if that is how its last run ended. An edit makes the report go; the
 * proposals stay until the next run, so that one can be taken after the other.
 */
export function hopeless(loop: Loop, lastRun: Loop | undefined): Loop | undefined {
  const asked = loop.assembly ? loop : lastRun;
  return asked?.assembly?.status === 'infeasible' ? asked : undefined;
}

/** What the assembler found. `asked`: the loop for which it found no way. */
type ResultProps = { asked: Loop | undefined; assembly: Assembly; send: (edit: Edit) => void };
export function AssemblyResult({ asked, assembly, send }: ResultProps) {
  const { loop } = useBuilder();
  const { assemble, run, underWay, busy } = assembly;
  if (underWay) return <RunPanel run={underWay} />;
  if (assemble.isError && !busy)
    return (
      <ErrorPanel
        what="The loop could not be assembled."
        why={
          isProblem(assemble.error, 'version.stale')
            ? 'Someone changed it meanwhile. What you see is how it is now.'
            : problemText(assemble.error)
        }
        onRetry={() => run()}
      />
    );
  return (
    <>
      <div role="status" className="visually-hidden">
        {busy ? 'Assembling' : loop.assembly ? resultWords(loop.assembly) : ''}
      </div>
      {asked?.assembly ? (
        <Obstacles asked={asked} report={asked.assembly} assembly={assembly} send={send} />
      ) : (
        loop.assembly && <ResultLine report={loop.assembly} assembly={assembly} />
      )}
      <WhatChanged assembly={assembly} />
    </>
  );
}

function ResultLine({ report, assembly: { run, busy } }: { report: AssemblyReport; assembly: Assembly }) {
  const { runs } = useBuilder();
  const proven = report.status === 'optimal';
  return (
    <div className={styles.result}>
      {proven ? <IconCircleCheck aria-hidden="true" data-proven /> : <IconInfoCircle aria-hidden="true" />}
      <span>
        {resultWords(report)} <span className={styles.time}>Took {seconds(report.milliseconds)}.</span>
      </span>
      {runs && anewWords(report) && (
        <Button size="small" busy={busy} onClick={() => run({ anew: true })}>
          Choose the best anew
        </Button>
      )}
      {report.binding.length > 0 && (
        <details className={styles.binding}>
          <summary>Rules that leave no room ({report.binding.length})</summary>
          <ul>
            {report.binding.map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

const seconds = (milliseconds: number): string => `${Math.max(0.1, Math.round(milliseconds / 100) / 10)} s`;

type Obstacle = { asked: Loop; report: AssemblyReport; assembly: Assembly; send: (edit: Edit) => void };
/** No loop keeps every rule: the least changes that would make one possible, all of them needed. */
function Obstacles({ asked, report, assembly: { busy, run }, send }: Obstacle) {
  const { loop, runs, edit } = useBuilder();
  const { relaxations } = report;
  const pressable = relaxations.filter((each) => canApply(each, asked));
  const applyAll = () => {
    let now = loop;
    for (const each of pressable) {
      const next = editFor(each, asked, now);
      if (!next) continue;
      send(next);
      now = loopWith(now, [next]);
    }
    // One step with the run that they were made for.
    run({ before: loop });
  };
  return (
    <Notice icon={<IconAlertTriangle aria-hidden="true" />} title={resultWords(report)}>
      {relaxations.length > 0 && (
        <p>
          {relaxations.length === 1
            ? 'The least change that makes one possible:'
            : 'The least changes that make one possible, together:'}
        </p>
      )}
      <ul className={styles.obstacles}>
        {relaxations.map((relaxation) => {
          const next = editFor(relaxation, asked, loop);
          const done = !next && canApply(relaxation, asked);
          return (
            <li key={relaxation.rule}>
              <span>{relaxation.words}</span>
              {done && (
                <span className={styles.done}>
                  <IconCheck aria-hidden="true" /> Applied
                </span>
              )}
              {runs && next && (
                <Button size="small" onClick={() => edit(next)}>
                  Apply<span className="visually-hidden">: {relaxation.words}</span>
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {runs && pressable.length > 0 && (
        <Row>
          <Button size="small" variant="primary" busy={busy} onClick={applyAll}>
            {pressable.length === 1 ? 'Apply and assemble again' : 'Apply all and assemble again'}
          </Button>
        </Row>
      )}
    </Notice>
  );
}
