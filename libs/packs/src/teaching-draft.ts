import type { Fault } from './fault.ts';
import { readFolderIfThere } from './folder.ts';
import type { Brief, CandidateQuestion, Deck, Guide, Round } from './pack.ts';
import { filesAsList, type List, listIn, shapeFaults } from './shape.ts';
import { readSourceIfThere } from './source.ts';
import { BriefFile, CandidateQuestionFile, DeckFile, GuideFile, RoundFile } from './teaching-schema.ts';

/** What a pack teaches, as far as it could be read. */
export interface TeachingDraft {
  guides: List<Guide>;
  briefs: List<Brief>;
  candidateQuestions: List<CandidateQuestion>;
  decks: List<Deck>;
  rounds: List<Round>;
}

/** Reads the files that a pack may leave out; one that is missing declares nothing, and so do none of its names. */
export async function readTeaching(directory: string): Promise<{ lists: TeachingDraft; faults: Fault[] }> {
  const [guides, briefs, asked, decks, rounds] = await Promise.all([
    readFolderIfThere(directory, 'guides').then((files) => files ?? []),
    readSourceIfThere(directory, 'briefs.yaml'),
    readSourceIfThere(directory, 'candidate-questions.yaml'),
    readSourceIfThere(directory, 'decks.yaml'),
    readSourceIfThere(directory, 'rounds.yaml'),
  ]);
  return {
    lists: {
      guides: filesAsList(guides, GuideFile),
      briefs: briefs ? listIn(briefs, BriefFile, 'briefs', BriefFile.shape.briefs.element) : none(),
      candidateQuestions: asked
        ? listIn(asked, CandidateQuestionFile, 'questions', CandidateQuestionFile.shape.questions.element)
        : none(),
      decks: decks ? listIn(decks, DeckFile, 'decks', DeckFile.shape.decks.element) : none(),
      rounds: rounds ? listIn(rounds, RoundFile, 'rounds', RoundFile.shape.rounds.element) : none(),
    },
    faults: [
      ...guides.flatMap((source) => shapeFaults(source, GuideFile)),
      ...(briefs ? shapeFaults(briefs, BriefFile) : []),
      ...(asked ? shapeFaults(asked, CandidateQuestionFile) : []),
      ...(decks ? shapeFaults(decks, DeckFile) : []),
      ...(rounds ? shapeFaults(rounds, RoundFile) : []),
    ],
  };
}

const none = <T>(): List<T> => ({ entries: [], ids: [], idsComplete: true, complete: true });
