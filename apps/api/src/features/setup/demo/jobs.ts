import type { ApplicationStage, Rating } from '@loopwright/contracts';
import type { DemoPerson } from './people.ts';

/**
 * How far a candidate has come: `held` sessions lie in the past with submitted cards, `due` ones in the past with a
 * card still missing, `ahead` ones are scheduled from today on.
 */
export type DemoCandidate = {
  name: string;
  headline: string;
  source: string;
  stage: ApplicationStage;
  /** How well the person does, 1 to 4; single ratings scatter around it. */
  ability: number;
  held: number;
  due: number;
  ahead: number;
  /** How many of ten questions of a knowledge check were answered right. */
  checked?: number;
  decision?: { outcome: 'advance' | 'hold' | 'reject'; reason: string };
};
export type DemoJob = {
  template: string;
  title: string;
  level: string;
  track: string;
  location: string;
  manager: DemoPerson;
  panel: DemoPerson[];
  candidates: DemoCandidate[];
};

export const demoJobs: DemoJob[] = [
  {
    template: 'ml-engineer-senior',
    title: 'Senior machine-learning engineer',
    track: 'ml-engineer',
    level: 'senior',
    location: 'Berlin or remote',
    manager: 'manager',
    panel: ['mei', 'david', 'elif', 'lucas'],
    candidates: [
      {
        name: 'Nadia Haddad',
        headline: 'Ranking models at a marketplace, seven years',
        source: 'Referral',
        stage: 'deciding',
        ability: 3.5,
        held: 4,
        due: 0,
        ahead: 0,
        checked: 8,
      },
      {
        name: 'Oskar Nyberg',
        headline: 'Search relevance, five years',
        source: 'Careers page',
        stage: 'deciding',
        ability: 2.8,
        held: 4,
        due: 0,
        ahead: 0,
      },
      {
        name: 'Leila Farouk',
        headline: 'Forecasting for logistics, six years',
        source: 'Sourced',
        stage: 'interviewing',
        ability: 3.1,
        held: 2,
        due: 1,
        ahead: 1,
      },
      {
        name: 'Ben Adeyemi',
        headline: 'Vision models on devices, four years',
        source: 'Careers page',
        stage: 'interviewing',
        ability: 2.4,
        held: 1,
        due: 0,
        ahead: 2,
      },
      {
        name: 'Ana Ferreira',
        headline: 'Data scientist moving to engineering',
        source: 'Careers page',
        stage: 'screening',
        ability: 2.5,
        held: 0,
        due: 0,
        ahead: 1,
      },
    ],
  },
  {
    template: 'product-ml-mid',
    title: 'Product machine-learning engineer',
    track: 'product-ml',
    level: 'mid',
    location: 'Lisbon',
    manager: 'manager',
    panel: ['elif', 'sofia', 'mei'],
    candidates: [
      {
        name: 'Chiara Rossi',
        headline: 'Growth experiments, three years',
        source: 'Referral',
        stage: 'offer',
        ability: 3.6,
        held: 4,
        due: 0,
        ahead: 0,
        decision: {
          outcome: 'advance',
          reason:
            'Strong and even across the panel; two interviewers saw clear ownership of an experiment that failed and what changed after it.',
        },
      },
      {
        name: 'Kwame Boateng',
        headline: 'Recommendations at a media company',
        source: 'Sourced',
        stage: 'interviewing',
        ability: 2.9,
        held: 2,
        due: 1,
        ahead: 1,
      },
      {
        name: 'Yuki Sato',
        headline: 'Pricing models, two years',
        source: 'Careers page',
        stage: 'rejected',
        ability: 1.8,
        held: 3,
        due: 0,
        ahead: 0,
        decision: {
          outcome: 'reject',
          reason:
            'Two of three sessions found no habit of checking a metric against the product goal; follow-ups did not change the picture.',
        },
      },
      {
        name: 'Ines Navarro',
        headline: 'Analyst with production Python',
        source: 'Careers page',
        stage: 'applied',
        ability: 2.5,
        held: 0,
        due: 0,
        ahead: 0,
      },
    ],
  },
  {
    template: 'ml-platform-senior',
    title: 'Senior ML platform engineer',
    track: 'ml-platform',
    level: 'senior',
    location: 'Remote in Europe',
    manager: 'platform-manager',
    panel: ['david', 'lucas', 'sofia'],
    candidates: [
      {
        name: 'Viktor Hansen',
        headline: 'Training platform on Kubernetes, eight years',
        source: 'Referral',
        stage: 'deciding',
        ability: 3.2,
        held: 4,
        due: 1,
        ahead: 0,
      },
      {
        name: 'Rania Khoury',
        headline: 'Feature platform, six years',
        source: 'Sourced',
        stage: 'interviewing',
        ability: 3.4,
        held: 2,
        due: 0,
        ahead: 2,
      },
      {
        name: 'Peter Novak',
        headline: 'Site reliability, moving to ML',
        source: 'Careers page',
        stage: 'screening',
        ability: 2.2,
        held: 0,
        due: 0,
        ahead: 1,
      },
    ],
  },
];

/** A rating near an ability, the same every time for the same words. */
export function scattered(ability: number, words: string): Rating {
  const turn = [...words].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7) / 9973;
  return Math.min(4, Math.max(1, Math.round(ability + (turn - 0.5) * 1.9))) as Rating;
}
