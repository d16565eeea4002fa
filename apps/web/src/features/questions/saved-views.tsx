import { type QuestionView, questionViewRoutes } from '@loopwright/contracts';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../../platform/api.ts';
import { useForm } from '../../platform/form.ts';
import { paths } from '../../platform/paths.ts';
import { problemText } from '../../platform/problem-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form-section.tsx';
import { IconBookmark, IconEdit, IconPlus, IconTrash } from '../../ui/icons.ts';
import { Row } from '../../ui/layout.tsx';
import { MenuButton, type MenuItem } from '../../ui/menu.tsx';
import { Problem } from '../../ui/problem.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toast } from '../../ui/toasts.tsx';
import { type BankSearch, viewText } from './bank-search.ts';

const viewsQuery = () =>
  queryOptions({
    queryKey: ['questions', 'views'],
    queryFn: ({ signal }) => call(questionViewRoutes.list, { signal }),
    staleTime: 60_000,
  });

/** Searches that one keeps under a name: take one up, save this one, rename or remove one. */
export function SavedViews({ bank }: { bank: BankSearch }) {
  const router = useRouter();
  const client = useQueryClient();
  const views = useQuery(viewsQuery()).data?.items ?? [];
  const [naming, setNaming] = useState<QuestionView | 'new' | null>(null);
  const here = viewText(bank.search);
  const current = views.find(({ query }) => query === here);
  const refresh = () => client.invalidateQueries({ queryKey: viewsQuery().queryKey });
  const remove = useMutation({
    mutationFn: ({ id }: QuestionView) => call(questionViewRoutes.remove, { params: { viewId: id } }),
    onSuccess: (_, { name, query }) => {
      void refresh();
      const undo = () =>
        void call(questionViewRoutes.add, { body: { name, query } })
          .then(refresh)
          .catch((error: unknown) => toast(problemText(error), { tone: 'problem' }));
      toast(`The view “${name}” is removed.`, { undo });
    },
    onError: (error) => toast(problemText(error), { tone: 'problem' }),
  });
  const items: MenuItem[] = [
    ...views.map((view) => ({
      label: view.name,
      checked: view.id === current?.id,
      onSelect: () => router.history.push(`${paths.questions}${view.query && `?${view.query}`}`),
    })),
    ...(views.length > 0 ? (['divider'] as const) : []),
    {
      label: 'Save this view…',
      icon: <IconPlus aria-hidden="true" />,
      onSelect: () => setNaming('new'),
      ...(here === '' && { disabledReason: 'Search or filter first.' }),
    },
    ...(current
      ? [
          {
            label: `Rename “${current.name}”…`,
            icon: <IconEdit aria-hidden="true" />,
            onSelect: () => setNaming(current),
          },
          {
            label: `Remove “${current.name}”`,
            icon: <IconTrash aria-hidden="true" />,
            onSelect: () => remove.mutate(current),
          },
        ]
      : []),
  ];
  return (
    <>
      <MenuButton label="Saved views" icon={<IconBookmark aria-hidden="true" />} items={items}>
        {current?.name ?? 'Views'}
      </MenuButton>
      {naming && (
        <NameDialog
          view={naming === 'new' ? null : naming}
          query={here}
          onClose={() => setNaming(null)}
          onDone={refresh}
        />
      )}
    </>
  );
}

type NameProps = { view: QuestionView | null; query: string; onClose: () => void; onDone: () => unknown };
function NameDialog({ view, query, onClose, onDone }: NameProps) {
  const form = useForm({
    initial: { name: view?.name ?? '' },
    schema: questionViewRoutes.add.body,
    toBody: ({ name }) => ({ name, query }),
    send: ({ name }) =>
      view
        ? call(questionViewRoutes.change, { params: { viewId: view.id }, body: { name } })
        : call(questionViewRoutes.add, { body: { name, query } }),
    onDone: ({ name }) => {
      void onDone();
      toast(view ? `The view is called “${name}” now.` : `Saved as “${name}”.`);
      onClose();
    },
  });
  return (
    <Dialog open onClose={onClose} title={view ? 'Rename view' : 'Save this view'} size="small">
      <Form ref={form.ref} onSubmit={form.onSubmit}>
        {form.problem && <Problem takeFocus>{problemText(form.problem)}</Problem>}
        <TextField
          label="Name"
          hint={view ? undefined : 'Search, filters and order are kept; only you see it.'}
          maxLength={60}
          {...form.field('name')}
        />
        <Row justify="end">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" busy={form.busy}>
            {view ? 'Rename' : 'Save'}
          </Button>
        </Row>
      </Form>
    </Dialog>
  );
}
