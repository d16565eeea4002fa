import { type Me, type Question, type QuestionContent, questionRoutes } from '@loopwright/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { type RefObject, useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { call, isProblem } from '../../../platform/api.ts';
import { useConnection } from '../../../platform/connection.ts';
import { type Draft, draftsOf, forgetDraft, keepDrafts } from '../../../platform/drafts.ts';
import { useMe } from '../../../platform/session.tsx';
import { takeQuestion } from '../questions.queries.ts';
import { tidied } from './content.ts';
import { DraftSaver, type Saved } from './draft-saver.ts';

export type Kept = { content: QuestionContent; revision: number };
/** Where a question's text lies on this device while the server does not have it. */
const placeOf = (me: Me, questionId: string | null) => ({
  owner: me.user.id,
  group: 'question',
  part: questionId ?? 'new',
});

export const savedFrom = (question: Question): Saved<QuestionContent> => ({
  content: question.draft?.content ?? question.content,
  revision: question.draft?.revision ?? 0,
  at: question.draft?.updatedAt ?? question.updatedAt,
});

type Start = {
  question: Question | null;
  content: QuestionContent;
  /** `content` is not what the server has: it goes out at once. */
  unsent: boolean;
  onCreated: (question: Question) => void;
};
/** The words of the editor and their way to the server; a new question comes into being with its first save. */
export function useDraft({ question, content: first, unsent, onCreated }: Start) {
  const [content, setContent] = useState(first);
  const [newest, setNewest] = useState(question);
  const latest = useRef(question);
  const id = useRef(question?.id ?? null);
  const seen = useRef<number>(undefined);
  const saver = useSaver(
    { content: first, question, unsent },
    {
      id,
      seen,
      onCreated,
      onAnswer: (answer) => {
        latest.current = answer;
        setNewest(answer);
      },
    },
  );
  const state = useSyncExternalStore(saver.subscribe, saver.getState);
  const change = useCallback(
    (patch: Partial<QuestionContent>) => setContent((before) => ({ ...before, ...patch })),
    [],
  );
  // The saver follows what is on screen; the first words are what the server has.
  const told = useRef(unsent ? null : first);
  useEffect(() => {
    if (content === told.current) return;
    told.current = content;
    saver.change(content);
  }, [content, saver]);
  useEffect(() => () => (void saver.flush(), saver.close()), [saver]);
  useSendingAgain(saver, state.kind === 'failed');
  return {
    content,
    change,
    saver,
    state,
    newest,
    latest: () => latest.current,
    questionId: id,
    seen,
    /** `again`: even where no word changed. */
    saveAll: (again = false) => {
      if (again) saver.change({ ...content });
      return saver.flush();
    },
    replaceWith: (words: QuestionContent) => setContent(words),
    takeTheirs: () => {
      const theirs = saver.takeTheirs();
      told.current = theirs;
      setContent(theirs);
    },
  };
}
export type QuestionDraftWork = ReturnType<typeof useDraft>;

type Wiring = {
  id: RefObject<string | null>;
  /** The approved version that the author has been shown since the draft was begun. */
  seen: RefObject<number | undefined>;
  onCreated: (question: Question) => void;
  onAnswer: (question: Question) => void;
};
function useSaver({ content, question, unsent }: Omit<Start, 'onCreated'>, wiring: Wiring) {
  const client = useQueryClient();
  const me = useMe();
  const latest = useRef(wiring);
  latest.current = wiring;
  const [saver] = useState(() => {
    const { id, seen } = wiring;
    const take = (answer: Question): Saved<QuestionContent> => {
      takeQuestion(client, answer);
      latest.current.onAnswer(answer);
      return savedFrom(answer);
    };
    const create = async (words: QuestionContent) => {
      const created = await call(questionRoutes.create, { body: { content: words } });
      id.current = created.id;
      latest.current.onCreated(created);
      return take(created);
    };
    const save = async (questionId: string, words: QuestionContent, revision: number) => {
      const body = { content: words, revision, baseVersion: seen.current };
      return take(await call(questionRoutes.saveDraft, { params: { questionId }, body }));
    };
    const draft = question?.draft;
    const start = { content, unsent, revision: draft?.revision ?? 0, at: draft?.updatedAt ?? null };
    return new DraftSaver<QuestionContent>(start, {
      send: (words, revision) => (id.current ? save(id.current, tidied(words), revision) : create(tidied(words))),
      theirsIn: (error) =>
        isProblem(error, 'version.stale') && error.current ? savedFrom(error.current as Question) : null,
      keep: (content, revision) =>
        void keepDrafts([{ ...placeOf(me, id.current), at: Date.now(), content: { content, revision } }]).catch(
          noStorage,
        ),
      forget: () => void Promise.all([null, id.current].map((at) => forgetDraft(placeOf(me, at)))).catch(noStorage),
    });
  });
  return saver;
}

/** A browser may refuse storage; the words then wait in the page alone, and leaving it warns. */
const noStorage = () => undefined;

/** What could not be sent goes out again as soon as the server answers. */
function useSendingAgain(saver: DraftSaver<QuestionContent>, failed: boolean): void {
  const connection = useConnection();
  useEffect(() => {
    if (failed && connection === 'online') void saver.flush();
  }, [connection]);
}

/** Words of this question that this device has and the server never got. */
export function useKeptWords(questionId: string | null, known: Saved<QuestionContent> | null) {
  const me = useMe();
  const [kept, setKept] = useState<Draft<Kept> | null>(null);
  const [looked, setLooked] = useState(false);
  const place = placeOf(me, questionId);
  useEffect(() => {
    let gone = false;
    draftsOf<Kept>(place.owner, place.group)
      .then((drafts) => drafts.find(({ part }) => part === place.part))
      .then((found) => !gone && found && isNews(found, known) && setKept(found))
      .catch(noStorage)
      .finally(() => !gone && setLooked(true));
    return () => void (gone = true);
  }, [place.owner, place.part]);
  return { kept, looked, settle: () => void forgetDraft(place).catch(noStorage) };
}

const isNews = ({ content }: Draft<Kept>, known: Saved<QuestionContent> | null): boolean =>
  known === null || JSON.stringify(tidied(content.content)) !== JSON.stringify(tidied(known.content));
