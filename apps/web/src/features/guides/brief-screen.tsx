import type { Brief } from '@loopwright/contracts';
import { useParam } from '../../platform/navigation.ts';
import { Page, Stack } from '../../ui/layout.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { BriefActions } from './brief-actions.tsx';
import type { BriefPart } from './brief-text.ts';
import { BriefView } from './brief-view.tsx';
import { guideCrumbs, PageOf } from './page-of.tsx';

/** What a candidate is told before a stage; what goes with every stage stands below. */
export function BriefScreen() {
  const slug = useParam('brief');
  return (
    <PageOf pick={({ briefs }) => partsOf(briefs, slug)}>
      {(parts) => {
        const [{ title }] = parts;
        return (
          <Page width="narrow">
            <PageHeader
              title={`Brief: ${title}`}
              crumbs={guideCrumbs}
              meta="As candidates read it. From an application it is filled with time and people."
              actions={<BriefActions heading={title} parts={parts} />}
            />
            <Stack gap={6}>
              {parts.map((part) => (
                <BriefView key={part.title} part={part} />
              ))}
            </Stack>
          </Page>
        );
      }}
    </PageOf>
  );
}

function partsOf(briefs: readonly Brief[], slug: string): [BriefPart, ...BriefPart[]] | undefined {
  const chosen = briefs.find((brief) => brief.slug === slug);
  if (!chosen) return undefined;
  const general = briefs.filter(({ stage, slug: other }) => stage === null && other !== slug);
  const part = (brief: Brief): BriefPart => ({ title: brief.title, facts: [], brief });
  return [part(chosen), ...general.map(part)];
}
