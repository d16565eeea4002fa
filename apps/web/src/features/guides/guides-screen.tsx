import { useQuery } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { useField } from '../../platform/field.ts';
import { useSearchText } from '../../platform/navigation.ts';
import { failureOf } from '../../platform/problem-text.ts';
import { useSearchParams } from '../../platform/search-params.ts';
import { IconBook, IconSearch } from '../../ui/icons.ts';
import { Page, Stack } from '../../ui/layout.tsx';
import { Link } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Section } from '../../ui/section.tsx';
import { EmptyState, ErrorPanel, SkeletonRows } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type Content, found, meant, type Place, placesOf } from './find.ts';
import { candidateQuestionsQuery, guidesQuery } from './guides.queries.ts';
import styles from './guides.module.css';

const Search = z.object({ q: z.optional(z.string()) });

/** Everything to look up, to tell a candidate, or to rehearse with. */
export function GuidesScreen() {
  const guides = useQuery(guidesQuery());
  const questions = useQuery(candidateQuestionsQuery());
  const { twists } = useField();
  const [search, change] = useSearchParams(Search);
  const [text, setText] = useSearchText(search.q ?? '', (q) => change({ q }));
  const failed = [guides, questions].find(({ isError }) => isError);
  return (
    <Page>
      <PageHeader title="Guides" meta="Sheets to look up, briefs for candidates, and practice for interviewers." />
      <div className={styles.search}>
        <TextField
          label="Search the guides"
          hideLabel
          type="search"
          placeholder="Search the guides"
          icon={<IconSearch aria-hidden="true" />}
          value={text}
          onChange={setText}
        />
      </div>
      {failed && <ErrorPanel what="The guides could not be loaded." {...failureOf(failed)} />}
      {!failed && !(guides.data && questions.data) && <SkeletonRows rows={8} label="Loading guides" />}
      {guides.data && questions.data && (
        <Found content={{ ...guides.data, questions: questions.data.items, twists }} query={text.trim()} />
      )}
    </Page>
  );
}

/** What was typed, or what was probably meant by it where that finds nothing. */
function Found({ content, query }: { content: Content; query: string }) {
  const places = placesOf(content);
  const exactly = found(places, query);
  if (exactly.length > 0) return <Places places={exactly} query={query} />;
  const other = meant(places, query);
  const instead = found(places, other);
  return (
    <Stack gap={4}>
      {instead.length > 0 && <p role="status">{`Nothing holds “${query}”. Showing results for “${other}”.`}</p>}
      <Places places={instead} query={query} />
    </Stack>
  );
}

function Places({ places, query }: { places: readonly Place[]; query: string }) {
  if (places.length === 0)
    return (
      <EmptyState
        icon={<IconBook aria-hidden="true" />}
        title={query ? 'Nothing in the guides holds all of these words' : 'No guides yet'}
      >
        {query ? 'Try fewer or shorter words.' : 'They come with a content pack.'}
      </EmptyState>
    );
  const groups = [...new Set(places.map(({ group }) => group))];
  return (
    <Stack gap={6}>
      {groups.map((group) => (
        <Section key={group} title={group}>
          <ul className={styles.places}>
            {places
              .filter((place) => place.group === group)
              .map((place) => (
                <PlaceRow key={place.href} place={place} />
              ))}
          </ul>
        </Section>
      ))}
    </Stack>
  );
}

function PlaceRow({ place: { href, title, summary, parts } }: { place: Place }) {
  return (
    <li>
      <Link href={href} className={styles.place}>
        <b>{title}</b>
        <span>{summary}</span>
      </Link>
      {parts.length > 0 && (
        <ul className={styles.parts}>
          {parts.map((part) => (
            <li key={part.href}>
              <Link href={part.href}>{part.title}</Link>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
