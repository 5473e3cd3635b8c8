import type { SubjectName } from '../state/view';

/** Opens the card of an object of any subject. */
export type OpenObject = (subject: SubjectName, slug: string) => void;
