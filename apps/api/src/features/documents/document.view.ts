import type { QuestionDocument, QuestionDocumentSummary, AlikeQuestion } from '@loopwright/contracts';
import type { DocumentRow, SummaryRow } from './documents.repository.ts';

const uploadedBy = ({ uploaderId, uploaderName }: { uploaderId: string; uploaderName: string }) => ({
  id: uploaderId,
  name: uploaderName,
});

export const summaryView = (row: SummaryRow): QuestionDocumentSummary => ({
  id: row.id,
  name: row.name,
  format: row.format,
  uploadedBy: uploadedBy(row),
  createdAt: row.createdAt.toISOString(),
  drafts: row.drafts,
  undecided: row.undecided,
  taken: row.taken,
});

/** What is found out about each draft, by its index. */
interface FoundOut {
  similar: readonly AlikeQuestion[][];
  adds: readonly QuestionDocument['drafts'][number]['adds'][];
  /** Places of other drafts that say nearly the same. */
  again: readonly number[][];
}

export const documentView = (row: DocumentRow, { similar, adds, again }: FoundOut): QuestionDocument => ({
  id: row.id,
  name: row.name,
  format: row.format,
  place: row.place,
  uploadedBy: uploadedBy(row),
  createdAt: row.createdAt.toISOString(),
  revision: row.revision,
  parts: row.parts,
  drafts: row.drafts.map((draft, index) => ({
    ...draft,
    similar: similar[index]!.filter(({ id }) => id !== draft.questionId),
    adds: adds[index]!,
    again: again[index]!.flatMap((at) => (row.drafts[at]!.state === 'dropped' ? [] : row.drafts[at]!.line)),
  })),
});
