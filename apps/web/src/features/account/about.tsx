import { useQuery } from '@tanstack/react-query';
import { installationQuery } from '../../platform/installation.ts';
import { Muted } from '../../ui/layout.tsx';

/** The licence gives everyone who uses the product a right to its source. */
export function About() {
  const { data } = useQuery(installationQuery());
  return (
    <>
      <p>Loopwright is free software under the GNU Affero General Public License, version 3 or later.</p>
      {data?.source ? (
        <p>
          <a href={data.source}>Source code of this server</a>
        </p>
      ) : (
        <Muted>You have a right to its source code: ask whoever runs this server.</Muted>
      )}
    </>
  );
}
