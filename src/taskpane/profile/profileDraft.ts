import type { Profile } from '../../core/scoring/profile';
import {
  validateProfile,
  type ProfileProblem,
  type ValidatedProfile,
} from '../../core/scoring/validateProfile';

/** A profile as it is typed: one text per field, by its path in the profile. */
export type ProfileDraft = Readonly<Record<string, string>>;

/** One field of the form. */
export interface ProfileField {
  /** Path in the profile, for example `execution.weight`. */
  readonly path: string;
  readonly kind: 'percent' | 'marks' | 'choice';
  readonly choices?: readonly string[];
  /** A blank leaves the field out. */
  readonly isOptional?: boolean;
  /** Whether the field plays a part at all. */
  readonly matters?: (draft: ProfileDraft) => boolean;
}

/** Fields that belong together. */
export interface ProfileGroup {
  readonly id: 'execution' | 'reverse' | 'over' | 'bands' | 'landing' | 'grades' | 'rounding';
  readonly fields: readonly ProfileField[];
}

const hasSteps = (draft: ProfileDraft) => draft['execution.formula'] === 'steps';
const percent = (path: string): ProfileField => ({ path, kind: 'percent' });
const marks = (path: string): ProfileField => ({ path, kind: 'marks' });

/** All fields of a profile but its name, source and caps, in the order of the form. */
export const profileGroups: readonly ProfileGroup[] = [
  {
    id: 'execution',
    fields: [
      marks('execution.weight'),
      percent('execution.explainBelow'),
      { path: 'execution.formula', kind: 'choice', choices: ['rate', 'steps'] },
      { ...percent('execution.fullFrom'), matters: hasSteps },
      { ...marks('execution.lossPerPoint'), matters: hasSteps },
    ],
  },
  {
    id: 'reverse',
    fields: [{ path: 'reverse', kind: 'choice', choices: ['ratio', 'linear'] }],
  },
  {
    id: 'over',
    fields: [
      percent('over.from'),
      {
        path: 'over.action',
        kind: 'choice',
        choices: ['none', 'flag', 'explain', 'deduct', 'zero'],
      },
      { ...marks('over.deduction'), matters: (draft) => draft['over.action'] === 'deduct' },
    ],
  },
  { id: 'bands', fields: [percent('bands.achieved'), percent('bands.partial')] },
  {
    id: 'landing',
    fields: ['landing.achieved', 'landing.partial', 'landing.failed'].map((path) => ({
      ...percent(path),
      isOptional: true,
    })),
  },
  {
    id: 'grades',
    fields: [marks('grades.excellent'), marks('grades.good'), marks('grades.fair')],
  },
  { id: 'rounding', fields: [{ path: 'decimals', kind: 'choice', choices: ['0', '1', '2'] }] },
];

const allFields = profileGroups.flatMap(({ fields }) => fields);

/** How many caps a draft holds. */
export const capsOf = (draft: ProfileDraft): number => Number(draft['caps.length'] ?? 0);

/**
 * A profile as texts to edit.
 *
 * @param profile 计分口径
 * @returns one text per field; rates as percent (`'90'`), caps as `caps[0].below`
 * @example draftOf(national2020)['execution.explainBelow'] //=> '90'
 */
export function draftOf(profile: Profile): ProfileDraft {
  const { caps } = profile;
  const fields = allFields.map(({ path, kind }) => [path, typed(valueAt(profile, path), kind)]);
  const capFields = caps.flatMap(({ below, total }, index) => [
    [`caps[${index}].below`, typed(below, 'percent')],
    [`caps[${index}].total`, typed(total, 'marks')],
  ]);
  return Object.fromEntries([
    ['name', profile.name],
    ['caps.length', String(caps.length)],
    ...fields,
    ...capFields,
  ]) as ProfileDraft; // fromEntries widens arrays of pairs.
}

/**
 * The profile that a draft stands for, or what is wrong with it. Fields that play no part (a deduction
 * where nothing is deducted) take the value that contradicts nothing.
 *
 * @param draft what was typed
 * @param base the profile that was edited
 * @param own id and source of the edited copy
 * @returns `base` itself when nothing was changed
 * @example profileFrom(draftOf(national2020), national2020, own) //=> { ok: true, profile: national2020 }
 */
export function profileFrom(
  draft: ProfileDraft,
  base: Profile,
  own: Pick<Profile, 'id' | 'source'>,
): ValidatedProfile {
  const before = draftOf(base);
  const paths = new Set([...Object.keys(before), ...Object.keys(draft)]);
  if ([...paths].every((path) => draft[path] === before[path])) return { ok: true, profile: base };
  const json: Record<string, unknown> = { ...own, name: draft.name ?? '' };
  for (const field of allFields) {
    const text = (draft[field.path] ?? '').trim();
    if (field.isOptional && text === '') continue;
    put(json, field.path, field.matters?.(draft) === false ? idle(field, base) : read(text, field));
  }
  json.caps = Array.from({ length: capsOf(draft) }, (_, index) => ({
    below: number(draft[`caps[${index}].below`] ?? '', 'percent'),
    total: number(draft[`caps[${index}].total`] ?? '', 'marks'),
  }));
  return validateProfile(json);
}

/**
 * Adds a cap below the last one.
 *
 * @param draft the draft
 * @returns the draft with one more, still empty cap
 * @example capsOf(withCap(draft)) //=> capsOf(draft) + 1
 */
export function withCap(draft: ProfileDraft): ProfileDraft {
  const count = capsOf(draft);
  return {
    ...draft,
    'caps.length': String(count + 1),
    [`caps[${count}].below`]: '',
    [`caps[${count}].total`]: '',
  };
}

/**
 * Takes a cap out; those below move up.
 *
 * @param draft the draft
 * @param gone index of the cap
 * @returns the draft with one cap less
 * @example capsOf(withoutCap(draft, 0)) //=> capsOf(draft) - 1
 */
export function withoutCap(draft: ProfileDraft, gone: number): ProfileDraft {
  const others = Object.entries(draft).filter(([path]) => !path.startsWith('caps'));
  const kept = Array.from({ length: capsOf(draft) }, (_, index) => index).filter(
    (index) => index !== gone,
  );
  return {
    ...Object.fromEntries(others),
    'caps.length': String(kept.length),
    ...Object.fromEntries(
      kept.flatMap((from, to) =>
        ['below', 'total'].map((part) => [
          `caps[${to}].${part}`,
          draft[`caps[${from}].${part}`] ?? '',
        ]),
      ),
    ),
  };
}

/**
 * Reads a profile file that was pasted or opened.
 *
 * @param text the file's text
 * @returns the profile, or every refused field; text that is no JSON is refused as a whole
 * @example importedProfile('{').ok //=> false
 */
export function importedProfile(text: string): ValidatedProfile {
  try {
    return validateProfile(JSON.parse(text));
  } catch {
    return { ok: false, problems: [{ field: '', code: 'not-an-object' }] };
  }
}

/**
 * The first problem of each field.
 *
 * @param problems what validation refused
 * @returns by path; a contradiction of a whole cap is shown at its first field
 * @example problemsByPath([{ field: 'caps[1]', code: 'contradiction' }])
 */
export function problemsByPath(
  problems: readonly ProfileProblem[],
): ReadonlyMap<string, ProfileProblem> {
  const byPath = new Map<string, ProfileProblem>();
  for (const problem of problems) {
    const path = problem.field.endsWith(']') ? `${problem.field}.below` : problem.field;
    if (!byPath.has(path)) byPath.set(path, problem);
  }
  return byPath;
}

function idle({ path }: ProfileField, base: Profile): unknown {
  return path === 'over.deduction' ? 0 : valueAt(base, path);
}

function read(text: string, { path, kind }: ProfileField): unknown {
  if (path === 'decimals') return Number(text);
  return kind === 'choice' ? text : number(text, kind);
}

/** Percent points have at most a handful of decimals; this drops what binary fractions add. */
function number(text: string, kind: ProfileField['kind']): number | null {
  if (text.trim() === '' || !Number.isFinite(Number(text))) return null;
  return kind === 'percent' ? Number((Number(text) / 100).toPrecision(12)) : Number(text);
}

function typed(value: unknown, kind: ProfileField['kind']): string {
  if (typeof value !== 'number') return typeof value === 'string' ? value : '';
  return kind === 'percent' ? String(Number((value * 100).toPrecision(12))) : String(value);
}

function valueAt(profile: Profile, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), profile);
}

function put(json: Record<string, unknown>, path: string, value: unknown): void {
  const [first = '', second] = path.split('.');
  if (second === undefined) json[first] = value;
  else json[first] = { ...(isRecord(json[first]) ? json[first] : {}), [second]: value };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
