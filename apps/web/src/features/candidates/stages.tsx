import { type ApplicationStage, applicationStages } from '@loopwright/contracts';
import { StatusDot, type StatusDotProps } from '../../ui/status-dot.tsx';

export const stageWords = {
  applied: 'Applied',
  screening: 'Screening',
  interviewing: 'Interviewing',
  deciding: 'Deciding',
  offer: 'Offer',
  hired: 'Hired',
  rejected: 'Rejected',
  withdrawn: 'Withdrawn',
} as const satisfies Record<ApplicationStage, string>;

export const stageOptions = applicationStages.map((stage) => ({ value: stage, label: stageWords[stage] }));

/** One scale, from empty to full; closed without a hire it is empty again. */
const looks: Record<ApplicationStage, Pick<StatusDotProps, 'tone' | 'shape'>> = {
  applied: { shape: 'ring', tone: 'brand' },
  screening: { shape: 'half', tone: 'brand' },
  interviewing: { shape: 'half', tone: 'brand' },
  deciding: { shape: 'full', tone: 'brand' },
  offer: { shape: 'full', tone: 'ok' },
  hired: { shape: 'full', tone: 'ok' },
  rejected: { shape: 'ring', tone: 'neutral' },
  withdrawn: { shape: 'ring', tone: 'neutral' },
};

export function StageWord({ stage }: { stage: ApplicationStage }) {
  return <StatusDot {...looks[stage]}>{stageWords[stage]}</StatusDot>;
}
