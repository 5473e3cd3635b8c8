import { Fragment, type ReactNode } from 'react';

/** What a figure rests on, in one small line: parts with a dot between them, those that are missing left out. */
export function Basis({ parts }: { parts: ReactNode[] }) {
  const present = parts.filter((part) => part !== null && part !== undefined && part !== false && part !== '');
  return present.length === 0 ? null : (
    <span className="figure-basis">
      {present.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the order of the parts never changes
        <Fragment key={index}>
          {index > 0 && '\u00a0· '}
          {part}
        </Fragment>
      ))}
    </span>
  );
}
