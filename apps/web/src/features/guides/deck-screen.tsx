import { useField } from '../../platform/field.ts';
import { useParam } from '../../platform/navigation.ts';
import { paths } from '../../platform/paths.ts';
import { Page } from '../../ui/layout.tsx';
import { Link } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useScrollToPart } from './guide-screen.tsx';
import styles from './guides.module.css';
import { guideCrumbs, PageOf, PrintButton } from './page-of.tsx';

type Card = { id: string; title: string; text: string; cue?: string; href?: string; minutes?: number };
type Cards = { title: string; purpose: string; cards: readonly Card[] };

/** A deck to play from: scenarios out of the bank, or the twists of a design. */
export function DeckScreen() {
  const slug = useParam('deck');
  const { twists } = useField();
  return (
    <PageOf
      pick={({ decks }): Cards | undefined => {
        if (slug === 'twists')
          return { ...twistWords, cards: twists.map(({ slug: id, name, text }) => ({ id, title: name, text })) };
        const deck = decks.find((each) => each.slug === slug);
        return deck && { ...deck, cards: deck.cards.map(cardOf) };
      }}
    >
      {(deck) => <Deck key={deck.title} deck={deck} />}
    </PageOf>
  );
}

const twistWords = {
  title: 'Twists for a design',
  purpose:
    'Play one when a first design stands, in the last third. During an interview they stand beside the question, and playing one is noted with the time.',
};
const cardOf = ({
  questionId,
  title,
  prompt,
  minutes,
  cue,
}: {
  questionId: string;
  title: string;
  prompt: string;
  minutes: number;
  cue: string;
}): Card => ({
  id: questionId,
  title,
  text: prompt,
  cue,
  minutes,
  href: paths.question(questionId),
});

function Deck({ deck: { title, purpose, cards } }: { deck: Cards }) {
  useScrollToPart();
  return (
    <Page>
      <PageHeader title={title} crumbs={guideCrumbs} meta={purpose} actions={<PrintButton />} />
      <ul className={styles.cards}>
        {cards.map((card) => (
          <li key={card.id} id={card.id} className={styles.card}>
            <h2>{card.href ? <Link href={card.href}>{card.title}</Link> : card.title}</h2>
            <p>{card.text}</p>
            {card.cue && (
              <p className={styles.cue}>
                <b>For you only</b> {card.cue}
              </p>
            )}
            {card.minutes && <p className={styles.minutes}>{`${card.minutes} min`}</p>}
          </li>
        ))}
      </ul>
    </Page>
  );
}
