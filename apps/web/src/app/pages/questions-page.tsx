import { lazy, Suspense } from 'react';
import { QuestionsScreen } from '../../features/questions/questions-screen.tsx';

const AddToLoop = lazy(() => import('../../features/loops/add-to-loop.tsx').then((m) => ({ default: m.AddToLoop })));

/** The question bank, from which questions go into the loops of jobs. */
export function QuestionsPage() {
  return (
    <QuestionsScreen
      addToLoop={(props) => (
        <Suspense>
          <AddToLoop {...props} />
        </Suspense>
      )}
    />
  );
}
