import type { ReactNode } from 'react';
import { roleWords, useMe } from '../../platform/session.tsx';
import { FormSection } from '../../ui/form-section.tsx';
import { Page } from '../../ui/layout.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { About } from './about.tsx';
import { AppearanceSettings, KeyboardSettings } from './preferences.tsx';
import { DeviceList } from './device-list.tsx';
import { PasswordForm } from './password-form.tsx';
import { ProfileForm } from './profile-form.tsx';

/** `children`: what other features say of the person, below their profile. */
export function AccountScreen({ children }: { children?: ReactNode }) {
  const { user, organisation } = useMe();
  return (
    <Page>
      <PageHeader title="Account" meta={`${user.email} · ${roleWords[user.role]} at ${organisation.name}`} />
      <FormSection title="Profile" hint="Your name as the others see it, and the zone your times are shown in.">
        <ProfileForm />
      </FormSection>
      {children}
      <FormSection title="Appearance" hint="Kept on this device.">
        <AppearanceSettings />
      </FormSection>
      <FormSection title="Keyboard" hint="Kept on this device. Press ? to see all keys.">
        <KeyboardSettings />
      </FormSection>
      <FormSection title="Password" hint="Changing it signs out your other devices.">
        <PasswordForm />
      </FormSection>
      <FormSection title="Devices" hint="Where you are signed in.">
        <DeviceList />
      </FormSection>
      <FormSection title="About" hint="Licence and source code.">
        <About />
      </FormSection>
    </Page>
  );
}
