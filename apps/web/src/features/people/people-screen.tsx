import { useState } from 'react';
import { useCommands } from '../../platform/keys.ts';
import { useCan, useMe } from '../../platform/session.tsx';
import { Button } from '../../ui/button.tsx';
import { IconUserPlus } from '../../ui/icons.ts';
import { Page } from '../../ui/layout.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { InvitationsPanel } from './invitations-panel.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { UsersPanel } from './users-panel.tsx';

export function PeopleScreen() {
  const maySee = useCan('see people');
  const mayManage = useCan('manage people');
  const { organisation } = useMe();
  const [inviting, setInviting] = useState(false);
  useCommands('People', mayManage ? [{ keys: 'i', label: 'Invite someone', run: () => setInviting(true) }] : []);

  const invite = (
    <Button variant="primary" icon={<IconUserPlus aria-hidden="true" />} onClick={() => setInviting(true)}>
      Invite
    </Button>
  );
  return (
    <Page>
      <PageHeader
        title="People"
        meta={`Everyone in ${organisation.name}, and what they may do.`}
        actions={mayManage && invite}
      />
      {maySee ? (
        <UsersPanel mayManage={mayManage} />
      ) : (
        <EmptyState title="Your role does not show this list">
          Admins and recruiters see it. An admin can change your role.
        </EmptyState>
      )}
      {mayManage && <InvitationsPanel />}
      <InviteDialog open={inviting} onClose={() => setInviting(false)} />
    </Page>
  );
}
