import { AccountScreen } from '../../features/account/account-screen.tsx';
import { OwnInterviewing } from '../../features/people/own-interviewing.tsx';
import { FormSection } from '../../ui/form-section.tsx';

/** The account, with what the organisation knows of its owner as an interviewer. */
export function AccountPage() {
  return (
    <AccountScreen>
      <FormSection title="Interviewing" hint="Whoever puts you on interviews is held to it.">
        <OwnInterviewing />
      </FormSection>
    </AccountScreen>
  );
}
